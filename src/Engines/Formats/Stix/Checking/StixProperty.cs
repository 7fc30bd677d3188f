namespace Cordon.Engines.Formats.Stix.Checking;

/// <summary>A property of a type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Needed">Whether an object of the type must have it.</param>
/// <param name="Form">What its value must be.</param>
/// <param name="Bound">What the form is bound to: types of identifiers, or the least and the most of a number.</param>
internal sealed record StixProperty(string Name, bool Needed, string Form, IReadOnlyList<string> Bound);

/// <summary>A type, or what a sort of types shares.</summary>
/// <param name="Sort"><c>sdo</c>, <c>sro</c>, <c>sco</c> or <c>marking</c>.</param>
/// <param name="Properties">By name, those that all of the sort share included.</param>
internal sealed record StixType(string Sort, IReadOnlyDictionary<string, StixProperty> Properties);
