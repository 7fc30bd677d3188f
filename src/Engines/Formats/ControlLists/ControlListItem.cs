namespace Cordon.Engines.Formats.ControlLists;

/// <summary>An entry or a paragraph of a control list.</summary>
/// <param name="Code">Its code, each level parted by a full stop: <c>2B201.a.1</c>. Codes are compared without case.</param>
/// <param name="Text">Its words.</param>
/// <param name="Parent">Code of what it is a paragraph of; null for one at the top.</param>
/// <param name="Depth">How many stand above it.</param>
public sealed record ControlListItem(string Code, string Text, string? Parent, int Depth);
