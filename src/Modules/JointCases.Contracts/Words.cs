namespace Cordon.Modules.JointCases.Contracts;

/// <summary>The author tells the others something: a tearline, without its sources.</summary>
/// <param name="Text">What; up to 4,000 characters.</param>
public sealed record States(string Text) : JointAct;

/// <summary>The author puts a release of its own into the case. The content goes by the exchange, and only those who hold it can open it.</summary>
/// <param name="Release">The id of the release, as its recipients have it.</param>
/// <param name="Recipients">The nodes to which it was released.</param>
/// <param name="Text">What it has to do with the case; up to 2,000 characters.</param>
public sealed record Shares(string Release, IReadOnlyList<string> Recipients, string Text) : JointAct;
