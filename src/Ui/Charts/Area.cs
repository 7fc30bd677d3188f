namespace Cordon.Ui.Charts;

/// <summary>A part of a picture, in units of its view box.</summary>
internal readonly record struct Area(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;
}
