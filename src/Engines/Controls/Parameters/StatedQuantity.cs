namespace Cordon.Engines.Controls.Parameters;

/// <summary>A number with a unit that somebody states about goods.</summary>
/// <param name="Dimension">What the unit measures: <c>pressure</c>, <c>length</c>, <c>share</c> …</param>
/// <param name="Low">The lower end in the base unit of the dimension (SI; a share as a fraction of one, revolutions a minute, temperature in kelvin, masses of ions in u).</param>
/// <param name="High">The upper end; the same where one number is stated.</param>
/// <param name="Text">As written.</param>
/// <param name="Near">The words around it, as they are compared.</param>
public sealed record StatedQuantity(string Dimension, double Low, double High, string Text, IReadOnlySet<string> Near);
