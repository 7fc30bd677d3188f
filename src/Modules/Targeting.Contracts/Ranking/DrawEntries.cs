namespace Cordon.Modules.Targeting.Contracts.Ranking;

/// <summary>The node binds itself to the draw of a day before it is used: declarations that come in after this entry and on that day are drawn by it.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Commitment">SHA-256 over the seed, 64 hexadecimal digits.</param>
/// <param name="Percent">How many in a hundred of the declarations for which rules ask no person are drawn; above 0.</param>
public sealed record DrawCommitted(DateOnly Day, string Commitment, decimal Percent);

/// <summary>The day is over, and its seed is told: whoever has the declarations can draw again.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Eligible">Declarations that had a ticket.</param>
/// <param name="Drawn">How many of them were drawn.</param>
/// <param name="Seed">32 bytes, 64 hexadecimal digits; null where the node has lost the secret it was bound with: then that day measures nothing.</param>
public sealed record DrawRevealed(DateOnly Day, int Eligible, int Drawn, string? Seed = null);

/// <summary>A draw chose a declaration for which rules ask no person for examination.</summary>
/// <param name="Id">The declaration on this node.</param>
/// <param name="Day">The day of the draw, UTC.</param>
/// <param name="Ticket">Its ticket, 16 hexadecimal digits.</param>
public sealed record ExaminationDrawn(string Id, DateOnly Day, string Ticket);
