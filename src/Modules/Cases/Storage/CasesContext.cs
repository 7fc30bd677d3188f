using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Cases.Storage;

/// <summary>Cases, who takes part in them, what they hold, and their notes. All follows from entries.</summary>
internal sealed class CasesContext(DbContextOptions<CasesContext> options) : ModuleContext(options)
{
    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<RecordRow> Records => Set<RecordRow>();

    public DbSet<NoteRow> Notes => Set<NoteRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CaseRow>(one =>
        {
            one.ToTable("cases_case").HasKey(c => c.Id);
            one.HasIndex(c => new { c.ChangedAt, c.Id });
            one.HasIndex(c => new { c.Status, c.ChangedAt, c.Id });
        });
        modelBuilder.Entity<PersonRow>(person =>
        {
            person.ToTable("cases_person").HasKey(p => new { p.Case, p.Person });
            person.HasIndex(p => p.Person);
        });
        modelBuilder.Entity<RecordRow>(record =>
        {
            record.ToTable("cases_record").HasKey(r => new { r.Case, r.Kind, r.Record });
            record.HasIndex(r => new { r.Kind, r.Record });
        });
        modelBuilder.Entity<NoteRow>(note =>
        {
            note.ToTable("cases_note").HasKey(n => n.Note);
            note.HasIndex(n => new { n.Case, n.Number });
        });
    }
}
