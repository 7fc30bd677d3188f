using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Storage;

/// <summary>The journal's own tables.</summary>
internal sealed class JournalContext(DbContextOptions<JournalContext> options) : ModuleContext(options)
{
    public DbSet<MetaRow> Meta => Set<MetaRow>();

    public DbSet<ProcessRow> Processes => Set<ProcessRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<HandlingRow> Handlings => Set<HandlingRow>();

    public DbSet<KeyRow> Keys => Set<KeyRow>();

    public DbSet<HoldRow> Holds => Set<HoldRow>();

    public DbSet<SubscriptionRow> Subscriptions => Set<SubscriptionRow>();

    public DbSet<ReplyRow> Replies => Set<ReplyRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<BlobRow> Blobs => Set<BlobRow>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<MetaRow>().ToTable("journal_meta").HasKey(m => m.Name);
        model.Entity<ProcessRow>(process =>
        {
            process.ToTable("journal_process").HasKey(p => p.Id);
            process.Property(p => p.Id).ValueGeneratedNever();
            process.HasIndex(p => p.Key);
            process.HasIndex(p => p.At);
            process.HasIndex(p => new { p.Type, p.At });
            process.HasIndex(p => new { p.Actor, p.At });
        });
        model.Entity<EntryRow>(entry =>
        {
            entry.ToTable("journal_entry").HasKey(e => e.Arrival);
            entry.HasIndex(e => e.Id).IsUnique();
            entry.HasIndex(e => e.Position).IsUnique();
            entry.HasIndex(e => new { e.Stream, e.Arrival });
            entry.HasIndex(e => e.Key);
            entry.HasIndex(e => e.Process);
            // What the sequencer has not seen yet is always few: its index stays small.
            entry.HasIndex(e => e.Arrival, "ix_journal_entry_unsequenced").HasFilter("position IS NULL");
        });
        Handling(model);
        model.Entity<KeyRow>(key =>
        {
            key.ToTable("journal_key").HasKey(k => k.Slot);
            key.Property(k => k.Slot).ValueGeneratedNever();
            // Subjects first: there are few classes, and a plan that asks for the class alone would read them all.
            key.HasIndex(k => new { k.Subject, k.Class });
        });
        model.Entity<HoldRow>().ToTable("journal_hold").HasKey(h => new { h.Class, h.Subject });
        model.Entity<SubscriptionRow>().ToTable("journal_subscription").HasKey(s => s.Name);
        model.Entity<ReplyRow>(reply =>
        {
            reply.ToTable("journal_reply").HasKey(r => new { r.Door, r.IdempotencyKey });
            reply.HasIndex(r => r.Key);
        });
        model.Entity<OutboxRow>(message =>
        {
            message.ToTable("journal_outbox").HasKey(m => m.Number);
            message.HasIndex(m => new { m.Channel, m.IdempotencyKey }).IsUnique();
            message.HasIndex(m => m.NotBefore).HasFilter("delivered_at IS NULL");
            message.HasIndex(m => m.Key);
        });
        model.Entity<BlobRow>(blob =>
        {
            blob.ToTable("journal_blob").HasKey(b => new { b.Hash, b.Key });
            blob.HasIndex(b => b.Key);
        });
    }

    private static void Handling(ModelBuilder model)
    {
        model.Entity<HandlingRow>(handling =>
        {
            handling.ToTable("journal_handling").HasKey(h => h.Id);
            handling.HasIndex(h => h.Digest).IsUnique();
            handling.HasMany(h => h.Caveats).WithOne().HasForeignKey(c => c.Handling);
            handling.HasMany(h => h.Recipients).WithOne().HasForeignKey(r => r.Handling);
        });
        model.Entity<HandlingCaveatRow>().ToTable("journal_handling_caveat").HasKey(c => new { c.Handling, c.Caveat });
        model.Entity<HandlingRecipientRow>().ToTable("journal_handling_recipient").HasKey(r => new { r.Handling, r.Recipient });
    }
}
