using Cordon.Journal;
using Cordon.Tests.JournalChild;

// A node that a test kills: it records notes in bulk and prints each number once it is acknowledged.
var options = new JournalOptions { Folder = args[0], Postgres = args.Length > 1 && args[1].Length > 0 ? args[1] : null };
var writer = await SampleJournal.OpenAsync(options, new SampleModule { Subscribes = true });
var number = args.Length > 2 ? int.Parse(args[2]) : 0;
Console.WriteLine("open");
while (true)
{
    var first = number;
    var size = 1 + (first * 7 % 400);
    await writer.InProcessAsync(SampleModule.Words, process =>
    {
        for (; number < first + size; number++)
        {
            var note = SampleJournal.Note($"party-{number % 17}", number);
            process.Append(note.Stream, note.Data, note.Handling, note.Retention);
        }

        return Task.CompletedTask;
    });
    Console.WriteLine(number);
}
