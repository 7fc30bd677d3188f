namespace Cordon.Ui.Charts;

/// <summary>A mark on an axis.</summary>
/// <param name="At">Where, in units of the picture.</param>
/// <param name="Text">What stands beside it; empty for the marks between.</param>
internal sealed record Tick(double At, string Text)
{
    public bool IsNumbered => Text.Length > 0;
}
