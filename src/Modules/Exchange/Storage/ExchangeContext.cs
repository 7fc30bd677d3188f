using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Storage;

/// <summary>Partners, releases, messages and recalls. All but what was tried follows from entries.</summary>
internal sealed class ExchangeContext(DbContextOptions<ExchangeContext> options) : ModuleContext(options)
{
    public DbSet<OwnCardRow> OwnCards => Set<OwnCardRow>();

    public DbSet<PartnerRow> Partners => Set<PartnerRow>();

    public DbSet<GroupRow> Groups => Set<GroupRow>();

    public DbSet<StreamRow> Streams => Set<StreamRow>();

    public DbSet<OutgoingRow> Outgoing => Set<OutgoingRow>();

    public DbSet<IncomingRow> Incoming => Set<IncomingRow>();

    public DbSet<KeptRow> Kept => Set<KeptRow>();

    public DbSet<TriedRow> Tried => Set<TriedRow>();

    public DbSet<TurnedAwayRow> TurnedAway => Set<TurnedAwayRow>();

    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    public DbSet<ReceivedRow> Received => Set<ReceivedRow>();

    public DbSet<DependenceRow> Dependences => Set<DependenceRow>();

    public DbSet<ConsentRow> Consents => Set<ConsentRow>();

    public DbSet<ComparisonRow> Comparisons => Set<ComparisonRow>();

    public DbSet<RecallOutRow> RecallsOut => Set<RecallOutRow>();

    public DbSet<RecallInRow> RecallsIn => Set<RecallInRow>();

    public DbSet<FileRow> Files => Set<FileRow>();

    public DbSet<FileDeliveryRow> FileDeliveries => Set<FileDeliveryRow>();

    public DbSet<FilePartRow> FileParts => Set<FilePartRow>();

    public DbSet<ReceivedFileRow> ReceivedFiles => Set<ReceivedFileRow>();

    public DbSet<SentBundleRow> SentBundles => Set<SentBundleRow>();

    public DbSet<ComingBundleRow> ComingBundles => Set<ComingBundleRow>();

    public DbSet<StreamTroubleRow> StreamTroubles => Set<StreamTroubleRow>();

    public DbSet<StreamStartRow> StreamStarts => Set<StreamStartRow>();

    public DbSet<WitnessedLogRow> WitnessedLogs => Set<WitnessedLogRow>();

    public DbSet<WitnessRequestRow> WitnessRequests => Set<WitnessRequestRow>();

    public DbSet<ShownLogRow> ShownLogs => Set<ShownLogRow>();

    public DbSet<CardEndingRow> CardEndings => Set<CardEndingRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OwnCardRow>(one =>
        {
            one.ToTable("exchange_card").HasKey(c => c.Id);
            one.Property(c => c.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<PartnerRow>(one => one.ToTable("exchange_partner").HasKey(p => p.Id));
        modelBuilder.Entity<GroupRow>(one => one.ToTable("exchange_group").HasKey(g => g.Id));
        modelBuilder.Entity<StreamRow>(one => one.ToTable("exchange_stream").HasKey(s => s.Partner));
        modelBuilder.Entity<ReleaseRow>(one =>
        {
            one.ToTable("exchange_release").HasKey(r => r.Id);
            one.HasIndex(r => new { r.ChangedAt, r.Id });
            one.HasIndex(r => r.Record);
        });
        modelBuilder.Entity<ReceivedRow>(one =>
        {
            one.ToTable("exchange_received").HasKey(r => new { r.Partner, r.Release });
            one.HasIndex(r => r.At);
            one.HasIndex(r => r.Subject);
        });
        modelBuilder.Entity<DependenceRow>(one =>
        {
            one.ToTable("exchange_dependence").HasKey(d => new { d.Record, d.Case });
            one.HasIndex(d => d.Case);
        });
        modelBuilder.Entity<ConsentRow>(one =>
        {
            one.ToTable("exchange_consent").HasKey(c => c.Id);
            one.HasIndex(c => c.Release);
            one.HasIndex(c => c.Subject);
            one.HasIndex(c => c.AnswerSubject);
        });
        OfFiles(modelBuilder);
        Watching(modelBuilder);
        Transport(modelBuilder);
    }

    private static void Watching(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StreamTroubleRow>(one => one.ToTable("exchange_stream_trouble").HasKey(t => new { t.Partner, t.Incoming }));
        modelBuilder.Entity<StreamStartRow>(one => one.ToTable("exchange_stream_start").HasKey(s => new { s.Partner, s.Place }));
        modelBuilder.Entity<WitnessedLogRow>(one => one.ToTable("exchange_witnessed_log").HasKey(l => new { l.Partner, l.Origin }));
        modelBuilder.Entity<WitnessRequestRow>(one =>
        {
            one.ToTable("exchange_witness_request").HasKey(r => new { r.Partner, r.Message });
            one.HasIndex(r => r.At);
        });
        modelBuilder.Entity<ShownLogRow>(one => one.ToTable("exchange_shown_log").HasKey(l => new { l.Partner, l.Origin }));
        modelBuilder.Entity<CardEndingRow>(one => one.ToTable("exchange_card_ending").HasKey(c => c.Authority));
    }

    private static void OfFiles(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<FileRow>(one =>
        {
            one.ToTable("exchange_file").HasKey(f => new { f.Release, f.Sha256 });
            one.HasIndex(f => f.At);
        });
        modelBuilder.Entity<FileDeliveryRow>(one =>
        {
            one.ToTable("exchange_file_delivery").HasKey(d => new { d.Release, d.Partner });
            one.HasIndex(d => new { d.Open, d.Partner });
        });
        modelBuilder.Entity<FilePartRow>(one =>
        {
            one.ToTable("exchange_file_part").HasKey(p => new { p.Partner, p.Release, p.Sha256, p.Number });
            one.HasIndex(p => p.Subject);
        });
        modelBuilder.Entity<ReceivedFileRow>(one =>
        {
            one.ToTable("exchange_received_file").HasKey(f => new { f.Partner, f.Release, f.Sha256 });
            one.HasIndex(f => f.Subject);
        });
        modelBuilder.Entity<SentBundleRow>(one =>
        {
            one.ToTable("exchange_sent_bundle").HasKey(b => b.Bundle);
            one.HasIndex(b => b.Partner);
            one.HasIndex(b => new { b.OwnerClass, b.Owner });
            one.HasIndex(b => b.OwnerGone);
        });
        modelBuilder.Entity<ComingBundleRow>(one =>
        {
            one.ToTable("exchange_coming_bundle").HasKey(b => new { b.Partner, b.Bundle });
            one.HasIndex(b => b.Subject);
            one.HasIndex(b => new { b.OwnerClass, b.Owner });
            one.HasIndex(b => b.OwnerGone);
        });
    }

    private static void Transport(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OutgoingRow>(one =>
        {
            one.ToTable("exchange_outgoing").HasKey(m => new { m.Partner, m.Number });
            one.HasIndex(m => new { m.Partner, m.State, m.Number });
            one.HasIndex(m => m.About);
            one.HasIndex(m => m.Message);
        });
        modelBuilder.Entity<IncomingRow>(one =>
        {
            one.ToTable("exchange_incoming").HasKey(m => new { m.Partner, m.Number });
            one.HasIndex(m => new { m.Partner, m.About });
            // One that comes again under another number is known by its id.
            one.HasIndex(m => new { m.Partner, m.Message });
            // How many releases came in a day.
            one.HasIndex(m => new { m.Partner, m.Kind, m.At });
        });
        modelBuilder.Entity<KeptRow>(one => one.ToTable("exchange_kept").HasKey(m => new { m.Partner, m.Number }));
        modelBuilder.Entity<TriedRow>(one => one.ToTable("exchange_tried").HasKey(m => m.Message));
        modelBuilder.Entity<ComparisonRow>(one =>
        {
            one.ToTable("exchange_comparison").HasKey(c => new { c.Partner, c.Comparison, c.Incoming });
            one.HasIndex(c => new { c.Partner, c.At });
        });
        modelBuilder.Entity<TurnedAwayRow>(one =>
        {
            one.ToTable("exchange_turned_away").HasKey(t => t.Entry);
            one.HasIndex(t => t.At);
        });
        modelBuilder.Entity<RecallOutRow>(one =>
        {
            one.ToTable("exchange_recall_out").HasKey(r => new { r.Recall, r.Partner });
            one.HasIndex(r => r.Release);
            one.HasIndex(r => new { r.Overdue, r.Due });
            one.HasIndex(r => r.Cause);
        });
        modelBuilder.Entity<RecallInRow>(one =>
        {
            one.ToTable("exchange_recall_in").HasKey(r => new { r.Partner, r.Recall });
            one.HasIndex(r => new { r.Partner, r.Release });
            one.HasIndex(r => r.Deed);
            one.HasIndex(r => r.Followed);
        });
    }
}
