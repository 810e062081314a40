package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Statements are written where somebody has looked at them; {@link QueriesTest} shows that what people type is bound.
 */
@Tag("guard")
class StatementsTest {

    /**
     * The classes that write a statement themselves; each binds what people typed. A new one is looked at before it is
     * put here: its text comes from constants and enums.
     */
    private static final Set<String> WRITE_STATEMENTS = Set.of(
            "audit.AuditReader", "client.ClientSearch", "followup.Worklist", "outcome.OutcomeTable",
            "outcome.report.ReportStore", "outcome.StaleClients",
            "client.BroughtClients", "client.merge.ClientDuplicateService", "client.merge.ClientMergeService",
            "client.copy.EverybodysRecords", "client.merge.LackedDetails", "client.merge.MergedRecords",
            "intake.IntakeInForce",
            "imports.ImportIndex", "imports.ImportMemory", "imports.ImportRecordKinds",
            "imports.CalendarAddressStore", "imports.ImportStore", "imports.ImportUndo", "imports.ImportWriter",
            "screening.plan.PlanWithdrawal",
            "partner.PartnerSearch", "referral.ReferralListService", "referral.ReferralWork",
            "referral.PartnerAnswerWork",
            "referral.PartnerOutcomes", "referral.LoopResults",
            "series.SeriesWork", "intake.evening.EveningCallList", "intake.clearance.WaitingClearances",
            "followup.DoctorAnswerWork",
            "screening.plan.WithoutSession",
            "incident.IncidentListService",
            "screening.replay.ScreeningRuleUse",
            "practice.account.SignInThrottle",
            "practice.FirstStepsService",
            "platform.store.schedule.Rounds", "platform.about.AboutProgram",
            "platform.store.database.DurableWrites", "platform.store.database.DatabaseFile",
            "platform.store.database.OneWriter", "platform.store.file.DataPlace",
            // backups: the names of tables and columns come from the database's own catalogue, and are quoted
            "platform.store.database.AllRows", "platform.store.database.Dump", "platform.store.database.DumpLoader",
            "platform.store.backup.BackupMaker",
            "platform.store.commands.DatabaseLoad", "platform.store.backup.ErasedRecords",
            "platform.store.database.Tables",
            // a move: constants, and nobody has typed anything
            "platform.store.commands.DatabaseMove", "platform.store.database.MoveMark",
            "client.MadeUpClients", "client.MergedClients", "client.RestrictedClients", "client.DeadClients",
            "client.LastSeen",
            "client.rights.NotSeen", "client.rights.ErasedClients",
            "client.RecordErasure", "client.ClientRows",
            "daysheet.DaySheetStore",
            "message.Outbox", "message.TakenMessages", "message.OutboxListService", "message.phone.PhoneStore",
            // what makes the sample practice and erases clients; nobody types anything there
            "client.PersonRecordKinds", "client.SampleClients", "partner.SamplePartners", "practice.setup.SampleStore",
            "audit.AuditTrail", "audit.AuditChain", "audit.TrailCheck", "audit.Checks", "audit.RecordSeals",
            "audit.SealedContent", "audit.ClockCheck");

    private static final Set<String> MAKING = Set.of(
            "createQuery", "createNativeQuery", "createSelectionQuery", "createMutationQuery", "createStatement",
            "prepareStatement", "prepareCall", "nativeQuery", "execute", "queryForObject", "queryForList", "sql");

    @Test
    void onlyTheseClassesWriteStatementsThemselves() {
        var writing = ProgramClasses.ALL.stream()
                .filter(type -> type.getAccessesFromSelf().stream().anyMatch(StatementsTest::makesAStatement))
                .map(type -> type.getName().replace("org.tenderpoint.", "").replaceFirst("\\$.*", ""))
                .collect(Collectors.toSet());

        assertThat(writing).isNotEmpty().isSubsetOf(WRITE_STATEMENTS);
    }

    @Test
    void noListIsSortedByAKeyThatABrowserNames() {
        var sorting = ProgramClasses.ALL.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> Set
                        .of("getSortOrders", "getSorted", "getSortingComparator", "toSpringPageRequest",
                                "setSortProperty")
                        .contains(access.getTarget().getName()))
                .map(JavaAccess::getDescription);

        assertThat(sorting).isEmpty();
    }

    private static boolean makesAStatement(JavaAccess<?> access) {
        var owner = access.getTarget().getOwner().getPackageName();
        return MAKING.contains(access.getTarget().getName())
                && (owner.startsWith("jakarta.persistence") || owner.startsWith("org.hibernate")
                        || owner.startsWith("org.springframework.jdbc") || owner.startsWith("java.sql")
                        || owner.startsWith("javax.sql"));
    }
}
