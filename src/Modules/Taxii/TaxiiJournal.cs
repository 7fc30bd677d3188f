using Cordon.Journal.Catalog;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Storage;

namespace Cordon.Modules.Taxii;

/// <summary>What is recorded about collections, and their tables.</summary>
internal sealed class TaxiiJournal : IJournalModule
{
    public const string SetUp = "taxii.set-up";
    public const string SetClient = "taxii.set-client";
    public const string WithdrawClient = "taxii.withdraw-client";
    public const string Take = "taxii.take";
    public const string Publish = "taxii.publish";
    public const string Load = "taxii.load";
    public const string Delete = "taxii.delete";
    public const string SetPoll = "taxii.set-poll";
    public const string EndPoll = "taxii.end-poll";
    public const string Poll = "taxii.poll";
    public const string Note = "taxii.note";

    public string Name => "Taxii";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<TaxiiServerDescribed>(nameof(TaxiiServerDescribed));
        catalog.Entry<TaxiiRootSet>(nameof(TaxiiRootSet));
        catalog.Entry<TaxiiCollectionSet>(nameof(TaxiiCollectionSet));
        catalog.Entry<TaxiiClientSet>(nameof(TaxiiClientSet));
        catalog.Entry<TaxiiClientWithdrawn>(nameof(TaxiiClientWithdrawn));
        catalog.Entry<TaxiiObjectsAdded>(nameof(TaxiiObjectsAdded));
        catalog.Entry<TaxiiObjectsDeleted>(nameof(TaxiiObjectsDeleted));
        catalog.Entry<TaxiiBatchTaken>(nameof(TaxiiBatchTaken));
        catalog.Entry<TaxiiPollSet>(nameof(TaxiiPollSet));
        catalog.Entry<TaxiiPollEnded>(nameof(TaxiiPollEnded));
        catalog.Process(SetUp, "Describes the server, an API root or a collection.", emits => emits
            .Sometimes<TaxiiServerDescribed>("the server is described").Sometimes<TaxiiRootSet>("an API root is").Sometimes<TaxiiCollectionSet>("a collection is"));
        catalog.Process(SetClient, "Lets a program of a partner in, or changes what it may do.", emits => emits.Always<TaxiiClientSet>());
        catalog.Process(WithdrawClient, "Lets a client in no more.", emits => emits.Always<TaxiiClientWithdrawn>());
        catalog.Process(Take, "Takes objects that a client handed in.", emits => emits.Always<TaxiiBatchTaken>().Sometimes<TaxiiObjectsAdded>("some are new"));
        catalog.Process(Publish, "Puts objects of this node into a collection, or withdraws one.", emits => emits.Always<TaxiiBatchTaken>().Sometimes<TaxiiObjectsAdded>("some are new"));
        catalog.Process(Load, "Fills a collection from a file, with the moments that the file says.", emits => emits.Always<TaxiiBatchTaken>().Sometimes<TaxiiObjectsAdded>("the file holds objects"));
        catalog.Process(Delete, "Takes versions of an object out of a collection, as a client asked.", emits => emits.Always<TaxiiObjectsDeleted>());
        catalog.Process(SetPoll, "Polls a collection of another server from now on.", emits => emits.Always<TaxiiPollSet>());
        catalog.Process(EndPoll, "Polls a collection of another server no more.", emits => emits.Always<TaxiiPollEnded>());
        catalog.Process(Poll, "Takes objects that another server gave.", emits => emits.Always<TaxiiBatchTaken>().Sometimes<TaxiiObjectsAdded>("some are new"));
        catalog.Process(Note, "Keeps what clients may ask for and what is worth no entry: answers, cursors, who is shown what was there before that was kept.", _ => { });
        catalog.Tables<TaxiiContext>(options => new TaxiiContext(options));
        catalog.Projection(new TaxiiProjection());
    }
}
