using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.JointCases.Storage;

/// <summary>Facts of joint cases, who works on them here, and what was done with them. All follows from entries.</summary>
internal sealed class JointContext(DbContextOptions<JointContext> options) : ModuleContext(options)
{
    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<FactRow> Facts => Set<FactRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<SentRow> Sent => Set<SentRow>();

    public DbSet<WorkRow> Work => Set<WorkRow>();

    public DbSet<ExitRow> Exits => Set<ExitRow>();

    public DbSet<AlarmRow> Alarms => Set<AlarmRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CaseRow>(one =>
        {
            one.ToTable("joint_case").HasKey(c => c.Id);
            one.HasIndex(c => new { c.ChangedAt, c.Id });
        });
        modelBuilder.Entity<FactRow>(fact =>
        {
            fact.ToTable("joint_fact").HasKey(f => new { f.Case, f.Digest });
            fact.HasIndex(f => new { f.Author, f.At });
        });
        modelBuilder.Entity<PersonRow>(person =>
        {
            person.ToTable("joint_person").HasKey(p => new { p.Case, p.Person });
            person.HasIndex(p => p.Person);
        });
        modelBuilder.Entity<SentRow>(sent =>
        {
            sent.ToTable("joint_sent").HasKey(s => s.Message);
            sent.HasIndex(s => new { s.Case, s.Member, s.Number });
        });
        modelBuilder.Entity<WorkRow>(work =>
        {
            work.ToTable("joint_work").HasKey(w => w.Work);
            work.HasIndex(w => w.Case);
        });
        modelBuilder.Entity<ExitRow>(exit => exit.ToTable("joint_exit").HasKey(e => new { e.Case, e.Member }));
        modelBuilder.Entity<AlarmRow>(alarm => alarm.ToTable("joint_alarm").HasKey(a => new { a.Case, a.Author, a.Number }));
    }
}
