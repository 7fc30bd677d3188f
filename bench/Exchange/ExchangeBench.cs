using System.Globalization;

namespace Cordon.Bench.Exchange;

/// <summary><c>./cordon bench exchange [objects=20000] [kills=0] [recalls=100] [held=20000] [questions=20] [only=soak|matching]</c>: figures of the exchange between States. Objects go from one process to another, which are killed so many times meanwhile; so many identifiers are held, and so many questions asked about them.</summary>
internal static class ExchangeBench
{
    public static int Run(string[] arguments)
    {
        if (arguments is ["node", var folder, var authority, var url])
            return StateNode.ServeAsync(folder, authority, url).GetAwaiter().GetResult();
        var figures = new FigureTable("exchange");
        var (objects, kills, recalls) = (Number(arguments, "objects", 20_000), Number(arguments, "kills", 0), Number(arguments, "recalls", 100));
        if (!arguments.Contains("only=soak"))
        {
            PrivateMatchingFigures.Add(figures);
            MatchingTime.RunAsync(figures, Number(arguments, "held", 20_000), Number(arguments, "questions", 20)).GetAwaiter().GetResult();
        }

        if (arguments.Contains("only=matching"))
        {
            figures.Print();
            return 0;
        }

        var lost = Soak.RunAsync(figures, objects, kills).GetAwaiter().GetResult();
        if (recalls > 0)
            RecallTime.RunAsync(figures, recalls).GetAwaiter().GetResult();
        figures.Print();
        return lost ? 4 : 0;
    }

    private static int Number(string[] arguments, string name, int usual) =>
        arguments.FirstOrDefault(a => a.StartsWith($"{name}=", StringComparison.Ordinal)) is { } given ? int.Parse(given[(name.Length + 1)..], CultureInfo.InvariantCulture) : usual;
}
