namespace Cordon.Tests.Engines.Formats.Lists.Hostile;

/// <summary>Tests that look at the whole heap run with no other beside them.</summary>
[CollectionDefinition(nameof(HugeLists), DisableParallelization = true)]
public sealed class HugeLists;
