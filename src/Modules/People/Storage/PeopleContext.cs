using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Storage;

/// <summary>Accounts, which follow from entries; and credentials, which must not be in any log and follow from nothing.</summary>
internal sealed class PeopleContext(DbContextOptions<PeopleContext> options) : ModuleContext(options)
{
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<CredentialRow> Credentials => Set<CredentialRow>();

    public DbSet<RecoveryCodeRow> RecoveryCodes => Set<RecoveryCodeRow>();

    public DbSet<LinkRow> Links => Set<LinkRow>();

    public DbSet<PasskeyRow> Passkeys => Set<PasskeyRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<TaskRow> Tasks => Set<TaskRow>();

    public DbSet<ReadRow> Reads => Set<ReadRow>();

    public DbSet<ApiKeyHashRow> ApiKeyHashes => Set<ApiKeyHashRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<LockoutRow> Lockouts => Set<LockoutRow>();

    public DbSet<KeptRow> Kept => Set<KeptRow>();

    public DbSet<DirectoryRow> Directory => Set<DirectoryRow>();

    public DbSet<ClearanceRow> Clearances => Set<ClearanceRow>();

    /// <summary>Forgets all that a person signs in with.</summary>
    public async Task ForgetCredentialsAsync(string person, CancellationToken cancellation)
    {
        await Credentials.Where(c => c.Person == person).ExecuteDeleteAsync(cancellation);
        await RecoveryCodes.Where(c => c.Person == person).ExecuteDeleteAsync(cancellation);
        await Links.Where(c => c.Person == person).ExecuteDeleteAsync(cancellation);
        await Passkeys.Where(c => c.Person == person).ExecuteDeleteAsync(cancellation);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountRow>(account =>
        {
            account.ToTable("people_account").HasKey(a => a.Person);
            account.HasIndex(a => a.UserName).IsUnique();
        });
        modelBuilder.Entity<CredentialRow>().ToTable("people_credential").HasKey(c => c.Person);
        modelBuilder.Entity<RecoveryCodeRow>().ToTable("people_recovery_code").HasKey(c => new { c.Person, c.Hash });
        modelBuilder.Entity<LinkRow>().ToTable("people_link").HasKey(l => l.Person);
        modelBuilder.Entity<ApiKeyRow>().ToTable("people_api_key").HasKey(k => k.Key);
        modelBuilder.Entity<ApiKeyHashRow>().ToTable("people_api_key_hash").HasKey(k => k.Key);
        modelBuilder.Entity<TaskRow>(task =>
        {
            task.ToTable("people_task").HasKey(t => t.Id);
            task.Property(t => t.Id).ValueGeneratedNever();
            task.HasIndex(t => new { t.Purpose, t.BegunAt });
            task.HasIndex(t => t.Person);
        });
        modelBuilder.Entity<ReadRow>(read =>
        {
            read.ToTable("people_read").HasKey(r => new { r.Task, r.Kind, r.Hour });
            read.HasIndex(r => r.Person);
        });
        modelBuilder.Entity<SessionRow>(session =>
        {
            session.ToTable("people_session").HasKey(s => s.Hash);
            session.Ignore(s => s.Session);
            session.HasIndex(s => s.Id);
            session.HasIndex(s => s.Person);
        });
        modelBuilder.Entity<LockoutRow>().ToTable("people_lockout").HasKey(l => l.Person);
        modelBuilder.Entity<KeptRow>().ToTable("people_kept").HasKey(k => k.Name);
        modelBuilder.Entity<ClearanceRow>().ToTable("people_clearance").HasKey(c => c.Person);
        modelBuilder.Entity<DirectoryRow>(known =>
        {
            known.ToTable("people_directory").HasKey(d => d.Person);
            known.HasIndex(d => d.Name).IsUnique();
        });
        modelBuilder.Entity<PasskeyRow>(passkey =>
        {
            passkey.ToTable("people_passkey").HasKey(p => p.Id);
            passkey.HasIndex(p => p.Person);
        });
    }
}
