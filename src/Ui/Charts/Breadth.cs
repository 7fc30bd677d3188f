namespace Cordon.Ui.Charts;

/// <summary>
/// A picture is drawn twice, for wide places and for a phone, and the style sheet shows one of them: letters keep a size that can be read, and a narrow picture has fewer marks instead of smaller ones.
/// </summary>
/// <param name="Name">The class of the picture.</param>
/// <param name="Units">Breadth of its view box.</param>
/// <param name="Margin">What numbers beside the axis need.</param>
/// <param name="Height">Of the main part.</param>
/// <param name="Numbers">Numbers along the lower axis, at most.</param>
/// <param name="Rows">Rows of names above it, at most.</param>
internal sealed record Breadth(string Name, double Units, double Margin, double Height, int Numbers, int Rows)
{
    public static Breadth Wide { get; } = new("wide", 800, 66, 300, 15, 6);

    public static Breadth Narrow { get; } = new("narrow", 360, 54, 240, 6, 7);

    public static IReadOnlyList<Breadth> Both { get; } = [Wide, Narrow];

    /// <summary>Curves that the style sheet tells apart by colour and dashes.</summary>
    public const int Series = 8;

    /// <summary>Half of the last number below the axis.</summary>
    private const double Right = 20;

    /// <summary>Height of a line of text.</summary>
    public const double Row = 18;

    /// <summary>Where curves are drawn, below so many units.</summary>
    public Area Plot(double top, double height) => new(Margin, top, Units - Margin - Right, height);
}
