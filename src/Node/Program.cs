using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Modules.Operation.Settings;
using Cordon.Node;
using Cordon.Node.Configuration;

try
{
    return await NodeArguments.RunAsync(args, Environment.GetEnvironmentVariables(), async (arguments, cancellation) =>
    {
        var inForce = SettingsReader.ReadInForce(arguments.DataFolder, Environment.GetEnvironmentVariables(), arguments.Settings);
        var node = await NodeHost.BuildAsync(arguments, inForce.Settings, Modules.All, new SystemRandomness(), inForce: inForce);
        await using var app = node.App;
        await app.StartAsync(cancellation);
        await Announcement.WriteAsync(node, arguments);
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    });
}
catch (FaultException refused)
{
    Console.Error.WriteLine($"cordon: {refused.Fault}");
    return ExitCode.BadInput;
}
catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"cordon: {broken.Message}");
    return ExitCode.Failed;
}
