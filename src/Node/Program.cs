using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Modules.Operation.Settings;
using Cordon.Node;
using Cordon.Node.Configuration;
using Cordon.Node.Exercise;
using Cordon.Node.Exercise.Federation;

try
{
    return await NodeArguments.RunAsync(args, Environment.GetEnvironmentVariables(), async (arguments, cancellation) =>
    {
        var inForce = SettingsReader.ReadInForce(arguments.DataFolder, Environment.GetEnvironmentVariables(), arguments.Settings);
        if (arguments.IsFederation)
        {
            await using var federation = await FederationStart.PrepareAsync(arguments, inForce.Settings, Modules.All, new SystemRandomness(), TimeProvider.System, Announcement.FillingFederation, cancellation);
            await federation.StartAsync(cancellation);
            Announcement.WriteFederation(federation);
            await Task.WhenAll(federation.Nodes.Select(n => n.App.WaitForShutdownAsync(cancellation)));
            return ExitCode.Done;
        }

        if (arguments.IsSample)
        {
            var sample = await SampleStart.PrepareAsync(arguments, inForce.Settings, Modules.All, new SystemRandomness(), TimeProvider.System, Announcement.Filling, cancellation);
            using var place = sample.Place;
            return await RunAsync(sample.Host, () => Announcement.WriteSampleAsync(sample, arguments), cancellation);
        }

        var node = await NodeHost.BuildAsync(arguments, inForce.Settings, Modules.All, new SystemRandomness(), inForce: inForce);
        return await RunAsync(node, () => Announcement.WriteAsync(node, arguments), cancellation);
    });
}
catch (FaultException refused)
{
    Console.Error.WriteLine($"cordon: {refused.Fault}");
    return ExitCode.BadInput;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("cordon: stopped before it was ready");
    return ExitCode.Failed;
}
catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"cordon: {broken.Message}");
    return ExitCode.Failed;
}

static async Task<int> RunAsync(NodeHost node, Func<Task> announce, CancellationToken cancellation)
{
    await using var app = node.App;
    await app.StartAsync(cancellation);
    await announce();
    await app.WaitForShutdownAsync(cancellation);
    return ExitCode.Done;
}
