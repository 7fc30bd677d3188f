using Cordon.Sample.Acting;
using Cordon.Sample.Invention;

namespace Cordon.Sample.Story;

/// <summary>Declared movements come in: one is held and customs telephoned about, one is looked at, one is let go by two, the rest wait.</summary>
internal static class Movements
{
    public static async Task PlayAsync(Stage stage)
    {
        stage.Day(1, 17);
        await using (var odile = await stage.AsAsync(Cast.Licensing, "AV-2026-0272"))
            await odile.HandInAsync("/registers/upload", "file", "operators.csv", DeclaredMovements.Operators, ("kind", "operators"));
        stage.Later(5);
        await using (var mirelle = await stage.AsAsync(Cast.Analyst, "AV-2026-0273"))
        {
            await mirelle.HandInAsync("/declarations/upload", "file", "declarations.csv", DeclaredMovements.File(stage.Clock.GetUtcNow(), stage.World));
            stage.Later(6);
            await DecideAsync(mirelle, DeclaredMovements.Held, "hold", "Resembles a listed party to the letter, and nobody says what the transducers are for.", "Keep the container in the yard, under seal.");
            stage.Later(9);
            await DecideAsync(mirelle, DeclaredMovements.Examined, "examine", "Maraging steel to a trading house in a free zone, over two ports.", "Open the crates, measure one tube, photograph the mill marks.");
            stage.Later(7);
            await DecideAsync(mirelle, DeclaredMovements.Released, "hold", "Nobody answers at the university; held until somebody does.", "Keep the pallet in the shed.");
            stage.Later(5);
            await DecideAsync(mirelle, DeclaredMovements.Waiting, "examine", "Parts without a name, and too heavy for what they are worth.", "Find out what the parts are; photograph the labels.");
            stage.Later(20);
            await DecideAsync(mirelle, DeclaredMovements.Released, "release", "The university confirmed the order by its own telephone number; the consignee is a namesake.", "");
        }

        stage.Later(4);
        await using (var ines = await stage.AsAsync(Cast.DutyOfficer, "AV-2026-0274"))
        {
            var held = await OfAsync(ines, DeclaredMovements.Held);
            await ines.SubmitAsync($"{held}/answer", "answer", ("Form.Answer", "accepted"), ("Form.By", "Port Sarel, gate 3"), ("Form.Reference", "PS-4471"));
            var examined = await OfAsync(ines, DeclaredMovements.Examined);
            await ines.SubmitAsync($"{examined}/answer", "answer", ("Form.Answer", "accepted"), ("Form.By", "Port Sarel, gate 3"));
        }

        stage.Later(30);
        await using (var bruno = await stage.AsAsync(Cast.Countersigner, "AV-2026-0275"))
            await bruno.SubmitAsync($"{await OfAsync(bruno, DeclaredMovements.Released)}/confirm", "confirm", ("Form.Step", "confirm"), ("Form.Reason", "Agreed: I called the university myself."));
        stage.Later(40);
        await using var petra = await stage.AsAsync(Cast.FrontLine, "Lane 4, yard 2");
        var looked = (await petra.OpenAsync("/examinations")).Behind(DeclaredMovements.Examined) ?? throw new InvalidOperationException("the list of examinations does not name what was ordered");
        await petra.SubmitAsync(looked, "examine", ("Form.Finding", "discrepancy"), ("Form.Text", "Thirty tubes as declared; two more crates of fittings that nobody declared."), ("Form.Hours", "2.5"));
    }

    private static async Task DecideAsync(Colleague who, string reference, string decision, string reason, string instruction) =>
        await who.SubmitAsync($"{await OfAsync(who, reference)}/decide", "decide", ("Form.Step", "record"), ("Form.Decision", decision), ("Form.Reason", reason), ("Form.Instruction", instruction));

    private static async Task<string> OfAsync(Colleague who, string reference) =>
        (await who.OpenAsync("/declarations")).Behind(reference) ?? throw new InvalidOperationException($"the page of declarations does not name {reference}");
}
