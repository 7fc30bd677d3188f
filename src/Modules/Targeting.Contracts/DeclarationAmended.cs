using Cordon.Engines.Formats.Declarations;

namespace Cordon.Modules.Targeting.Contracts;

/// <summary>A later message changed a declaration, and it was judged again as a whole. What persons decided about it before stays in force until they decide otherwise.</summary>
/// <param name="Id">The declaration.</param>
/// <param name="Sent">The later message as given: an amendment, a replacement, or one that says the goods are there.</param>
/// <param name="Now">The declaration as it now stands, and what came out.</param>
public sealed record DeclarationAmended(string Id, Declaration Sent, DeclarationAssessed Now);

/// <summary>The declarant took a declaration back. That closes nothing that waits for a person, and no hold: the goods may still be there.</summary>
/// <param name="Id">The declaration.</param>
/// <param name="Source">Name of the file that says so, without a folder.</param>
/// <param name="Row">Which of that file, from 1.</param>
/// <param name="Sent">The message as given.</param>
public sealed record DeclarationWithdrawn(string Id, string Source, int Row, Declaration Sent);
