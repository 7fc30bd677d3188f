using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Storage;

namespace Cordon.Modules.People;

/// <summary>What People records, and its tables. It puts work on the desk, and is described after it.</summary>
internal sealed class PeopleJournal : IJournalModule
{
    public const string FirstAdministrator = "people.first-administrator";
    public const string Invite = "people.invite";
    public const string Accept = "people.accept";
    public const string ChangeDuties = "people.duties";
    public const string Lock = "people.lock";
    public const string Unlock = "people.unlock";
    public const string Credentials = "people.credentials";
    public const string SignIn = "people.sign-in";
    public const string RefuseSignIn = "people.refuse-sign-in";
    public const string StepUp = "people.step-up";
    public const string EndSession = "people.end-session";
    public const string DenyAccess = "people.deny-access";
    public const string IssueKey = "people.issue-key";
    public const string RevokeKey = "people.revoke-key";
    public const string UseKey = "people.use-key";
    public const string TakeKeysOver = "people.take-keys-over";
    public const string Note = "people.note";
    public const string OpenByDirectory = "people.open-by-directory";
    public const string FollowDirectory = "people.follow-directory";
    public const string LinkDirectory = "people.link-directory";
    public const string BeginTask = "people.begin-task";
    public const string TakeException = "people.take-exception";
    public const string EndTask = "people.end-task";
    public const string ReadContent = "people.read-content";
    public const string ProposeClearance = "people.propose-clearance";
    public const string GrantClearance = "people.grant-clearance";
    public const string ReturnClearance = "people.return-clearance";
    public const string WithdrawClearance = "people.withdraw-clearance";
    public const string WarnOfClearance = "people.warn-of-clearance";
    public const string EndClearance = "people.end-clearance";

    public string Name => "People";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<AccountOpened>(nameof(AccountOpened));
        catalog.Entry<LinkMade>(nameof(LinkMade));
        catalog.Entry<DutiesChanged>(nameof(DutiesChanged));
        catalog.Entry<AccountLocked>(nameof(AccountLocked));
        catalog.Entry<AccountUnlocked>(nameof(AccountUnlocked));
        catalog.Entry<CredentialChanged>(nameof(CredentialChanged));
        catalog.Entry<DirectoryLinked>(nameof(DirectoryLinked));
        catalog.Entry<DirectoryUnlinked>(nameof(DirectoryUnlinked));
        catalog.Entry<SignedIn>(nameof(SignedIn));
        catalog.Entry<SteppedUp>(nameof(SteppedUp));
        catalog.Entry<SessionEnded>(nameof(SessionEnded));
        catalog.Entry<SignInRefused>(nameof(SignInRefused));
        catalog.Entry<AccessDenied>(nameof(AccessDenied));
        catalog.Entry<ApiKeyIssued>(nameof(ApiKeyIssued));
        catalog.Entry<ApiKeyRevoked>(nameof(ApiKeyRevoked));
        catalog.Entry<ApiKeyUsed>(nameof(ApiKeyUsed));
        catalog.Entry<TaskBegun>(nameof(TaskBegun));
        catalog.Entry<ExceptionTaken>(nameof(ExceptionTaken));
        catalog.Entry<TaskEnded>(nameof(TaskEnded));
        catalog.Entry<ContentRead>(nameof(ContentRead));
        catalog.Entry<ClearanceProposed>(nameof(ClearanceProposed));
        catalog.Entry<ClearanceGranted>(nameof(ClearanceGranted));
        catalog.Entry<ClearanceReturned>(nameof(ClearanceReturned));
        catalog.Entry<ClearanceWithdrawn>(nameof(ClearanceWithdrawn));
        catalog.Entry<ClearanceEnding>(nameof(ClearanceEnding));
        catalog.Entry<ClearanceLapsed>(nameof(ClearanceLapsed));
        catalog.Process(FirstAdministrator, "Opens the first administrator's account, by the link that the node prints.", emits => emits
            .Always<AccountOpened>().Always<CredentialChanged>().Always<SignedIn>());
        catalog.Process(Invite, "Makes a one-time link for a person, with a new account or for one that lost its way in.", emits => emits
            .Always<LinkMade>().Sometimes<AccountOpened>("the person has no account yet").Sometimes<SessionEnded>("the person had a session")
            .Sometimes<ClearanceWithdrawn>("the person had a clearance, which whoever takes the account up has to be granted anew").Sometimes<WorkSettled>("the desk was told of that clearance"));
        catalog.Process(Accept, "Takes up an account by a one-time link.", emits => emits.Always<CredentialChanged>().Always<SignedIn>().Sometimes<SessionEnded>("the person had a session"));
        catalog.Process(ChangeDuties, "Gives a person other duties.", emits => emits.Always<DutiesChanged>());
        catalog.Process(Lock, "Locks an account.", emits => emits.Always<AccountLocked>().Sometimes<SessionEnded>("the person had a session"));
        catalog.Process(Unlock, "Lets a locked account be used again.", emits => emits.Always<AccountUnlocked>());
        catalog.Process(Credentials, "Changes how a person signs in.", emits => emits.Always<CredentialChanged>().Sometimes<SessionEnded>("other sessions of the person end with it"));
        catalog.Process(SignIn, "Lets a person in.", emits => emits
            .Always<SignedIn>().Sometimes<CredentialChanged>("a recovery code was used up").Sometimes<SessionEnded>("the person had ten sessions already"));
        catalog.Process(RefuseSignIn, "Lets somebody not in.", emits => emits.Always<SignInRefused>());
        catalog.Process(StepUp, "Asks a person once more whether it is them.", emits => emits.Always<SteppedUp>());
        catalog.Process(EndSession, "Ends sessions.", emits => emits.Always<SessionEnded>());
        catalog.Process(DenyAccess, "Keeps somebody who is known from a door that their duties or key do not open.", emits => emits.Always<AccessDenied>());
        catalog.Process(IssueKey, "Issues an API key and shows it once.", emits => emits.Always<ApiKeyIssued>());
        catalog.Process(RevokeKey, "Takes an API key back.", emits => emits.Always<ApiKeyRevoked>());
        catalog.Process(UseKey, "Notes that an API key is in use, once a day.", emits => emits.Always<ApiKeyUsed>());
        catalog.Process(TakeKeysOver, "Takes over the API keys that the node kept in a file before it had people.", emits => emits.Always<ApiKeyIssued>());
        catalog.Process(BeginTask, "States what restricted content is opened for.", emits => emits.Always<TaskBegun>());
        catalog.Process(TakeException, "Opens restricted content by way of exception, for a short time; the auditor is shown it.", emits => emits.Always<ExceptionTaken>());
        catalog.Process(EndTask, "Ends a task before its time.", emits => emits.Always<TaskEnded>());
        catalog.Process(ReadContent, "Notes that restricted content was read for a task.", emits => emits.Always<ContentRead>());
        catalog.Process(Note, "Notes when sessions were used last, and who must wait after failures; it records nothing.", emits => { });
        catalog.Process(OpenByDirectory, "Opens an account for a person whom the authority's directory knows and whose groups have duties here.", emits => emits.Always<AccountOpened>().Always<DirectoryLinked>());
        catalog.Process(FollowDirectory, "Takes over what the directory says of a person at sign-in.", emits => emits
            .Sometimes<DirectoryLinked>("the person comes by the directory for the first time").Sometimes<DutiesChanged>("the groups of an account that the directory opened have other duties"));
        catalog.Process(LinkDirectory, "Says under which name the directory knows a person, or takes that back.", emits => emits
            .Sometimes<DirectoryLinked>("a name is given").Sometimes<DirectoryUnlinked>("the name is taken back").Sometimes<SessionEnded>("the person had a session")
            .Sometimes<ClearanceWithdrawn>("the person had a clearance, which whoever comes by that name has to be granted anew").Sometimes<WorkSettled>("the desk was told of that clearance"));
        DescribeClearances(catalog);
        catalog.Tables<PeopleContext>(options => new PeopleContext(options));
        catalog.Projection(new AccountProjection());
        catalog.Projection(new ApiKeyProjection());
        catalog.Projection(new TaskProjection());
        catalog.Projection(new SessionProjection());
        catalog.Projection(new DirectoryProjection());
        catalog.Projection(new ClearanceProjection());
    }

    private static void DescribeClearances(CatalogBuilder catalog)
    {
        catalog.Process(ProposeClearance, "Proposes up to which level a person is cleared, on which decision and until when.", emits => emits.Always<ClearanceProposed>().Always<WorkPut>());
        catalog.Process(GrantClearance, "Grants a clearance as the second person.", emits => emits.Always<ClearanceGranted>().Always<WorkSettled>());
        catalog.Process(ReturnClearance, "Sends back a clearance that was proposed.", emits => emits.Always<ClearanceReturned>().Always<WorkSettled>());
        catalog.Process(WithdrawClearance, "Withdraws a clearance at once, and what was proposed with it.", emits => emits.Always<ClearanceWithdrawn>().Sometimes<WorkSettled>("the desk was told of it"));
        catalog.Process(WarnOfClearance, "Tells the desk that a clearance ends soon.", emits => emits.Always<ClearanceEnding>().Always<WorkPut>());
        catalog.Process(EndClearance, "Notes that the last day of a clearance is over.", emits => emits.Always<ClearanceLapsed>().Sometimes<WorkSettled>("the desk was told of it"));
    }
}
