using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Journal.Storage;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cordon.Tests.JournalChild;

/// <summary>Opens journals that have the sample module.</summary>
public static class SampleJournal
{
    public static Journals Of(SampleModule? module = null, ILogger? logger = null) =>
        new(JournalCatalog.Of(module ?? new SampleModule()), TimeProvider.System, new SystemRandomness(), logger);

    /// <summary>Opens one, with the sample's tables made: they have no migrations of their own.</summary>
    public static async Task<JournalWriter> OpenAsync(JournalOptions options, SampleModule? module = null, ILogger? logger = null)
    {
        await using (var context = Tables(options))
            await context.Database.EnsureCreatedAsync();
        return await Of(module, logger).OpenAsync(options);
    }

    public static SampleContext Tables(JournalOptions options)
    {
        Directory.CreateDirectory(options.Folder);
        var folder = new JournalFolder(options);
        folder.Make();
        return (SampleContext)TableSet.Of("sample", (DbContextOptions<SampleContext> o) => new SampleContext(o)).Create(folder.OpenDatabase());
    }

    public static EntryDraft Note(string subject, int number, string text = "nothing to add") =>
        new(new StreamName("note", subject), new Noted(subject, number, text), SampleModule.Open, new Retention("sample", subject));
}
