namespace Cordon.Modules.Desk.Contracts;

/// <summary>A sort of work; a module registers each of its own as a service, so that it can be filtered and assigned by name.</summary>
/// <param name="Kind">As it stands in <see cref="WorkPut.Kind"/>: <c>hits.decide</c>.</param>
/// <param name="Title">Key of the text that names it.</param>
/// <param name="Permission">The row of the permission matrix that it needs.</param>
public sealed record WorkKind(string Kind, string Title, string Permission);
