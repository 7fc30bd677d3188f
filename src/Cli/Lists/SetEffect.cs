using System.CommandLine;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Cli.Lists;

/// <summary><c>cordon lists effect DATASET PROGRAMME EFFECT --provision TEXT</c>: what a programme means in the adopting State.</summary>
internal static class SetEffect
{
    public static Command Create()
    {
        var dataset = new Argument<string>("DATASET");
        var programme = new Argument<string>("PROGRAMME") { Description = "as the list writes it; * for all programmes of the list" };
        var effect = new Argument<Measure>("EFFECT") { Description = string.Join(", ", Enum.GetNames<Measure>()) };
        var provision = new Option<string>("--provision") { Description = "the provision of the State's law that gives the effect", Required = true };
        var reason = new Option<string>("--reason") { Description = "why" };
        var data = new DataFolder();
        var verb = new Command("effect", "Sets what a programme of a list means in the State that runs this node.") { dataset, programme, effect, provision, reason };
        data.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var open = await data.OpenAsync(parsed, cancellation);
            await open.Intake.SetEffectAsync(
                parsed.GetValue(dataset)!, parsed.GetValue(programme)!, parsed.GetValue(effect), parsed.GetValue(provision)!, DataFolder.Words(parsed.GetValue(reason)), cancellation);
            return ExitCode.Done;
        });
        return verb;
    }
}
