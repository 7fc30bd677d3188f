using Cordon.Journal;

namespace Cordon.Tests.Journal;

internal static class Places
{
    public static JournalOptions Options(this TestPlace place) => new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromMilliseconds(10) };
}
