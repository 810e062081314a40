package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.audit.AuditFilter;
import org.tenderpoint.audit.AuditService;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.partner.PartnerFilter;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.referral.ReferralListService;
import org.tenderpoint.referral.ReferralListService.ReferralScope;
import org.tenderpoint.rulebook.RuleBookService;
import org.tenderpoint.rulebook.RuleFilter;

/** What people type reaches the database as a bound value and never as a part of a statement. */
@DatabaseTest
@As({Role.THERAPIST, Role.MANAGER})
class QueriesTest {

    /** Marked, so that a statement that holds one is told from any other. */
    private static final List<String> PAYLOADS = List.of(
            "zq'", "zq\"", "zq'--", "zq' or '1'='1", "zq' or 1=1 --", "zq\" or \"\"=\"", "zq'; drop table clients; --",
            "zq'; delete from clients where 'a'='a",
            "zq' union select id, password_hash, login, null, false from users --",
            "zq') or ('1'='1", "zq' and sleep(5) --", "zq' and 1=(select count(*) from users) --", "zq\\'", "zq\\",
            "zq%", "%zq",
            "_zq_", "%", "_", "zq!", "zq!%", "zq?", "zq ? ?", "zq :t0_0", ":archived zq", "zq ${7*7}", "zq #{7*7}",
            "zq /* */",
            "zq -- ", "zq;", "zq\u0000", "zq\u02bc or 1=1", "zq\uff07 or 1=1", "zq' || 'a", "zq' like '%",
            "zq escape '!'",
            "zq' order by 1 desc --", "zq` or 1", "zq{fn user()}", "zq " + "a".repeat(3_000),
            "zq') limit 1 offset 0 --",
            "name desc; select zq");

    @Autowired
    ClientService clients;
    @Autowired
    AuditService trail;
    @Autowired
    WorklistService followUps;
    @Autowired
    ReferralListService listed;
    @Autowired
    RuleBookService rules;
    @Autowired
    PartnerService partners;
    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsTypedIntoASearchIsBound() {
        clients.create(details("Hannah Lindqvist"));
        clients.create(details("Zqen O'Neill"));
        // a search brings what was made to the database
        assertThat(clients.count("zqen")).isEqualTo(1);
        var before = rows();
        var sent = Statements.during(() -> {
            for (var payload : PAYLOADS) {
                assertThatCode(() -> {
                    var found = clients.search(payload, 0, 50);
                    assertThat(found).extracting(row -> row.name()).doesNotContain("Hannah Lindqvist");
                    assertThat(clients.count(payload)).isEqualTo(found.size());
                    clients.searchArchived(payload, 0, 50);
                    var known = partners.search(PartnerFilter.of(payload), 0, 50);
                    assertThat(partners.count(PartnerFilter.of(payload))).isEqualTo(known.size());
                    clients.countArchived(payload);
                    clients.similar(payload, payload, Optional.empty());
                    var asked = RuleFilter
                            .of(Map.of("q", List.of(payload), "section", List.of(payload), "grade", List.of(payload)));
                    assertThat(asked.section()).as("keys are enums").isEmpty();
                    assertThat(rules.find(asked)).noneMatch(rule -> payload.contains("zq"));
                })
                        .as(payload)
                        .doesNotThrowAnyException();
            }
            // the other lists take enums, ids and moments, and no text at all
            for (var day : FollowUpFilter.Day.values()) {
                for (var what : FollowUpFilter.WorkKind.values()) {
                    followUps.due(FollowUpFilter.due(false).on(day).about(what), 50);
                }
            }
            for (var scope : ReferralScope.values()) {
                listed.rows(scope, 0, 50);
            }
            for (var kind : AuditFilter.Kind.values()) {
                trail.rows(AuditFilter.EVERYTHING.of(kind), 0, 50);
            }
        });
        System.out.printf(
                "Hostile searches: %d payloads, %d statements, 0 holding one%n", PAYLOADS.size(),
                sent.size());

        assertThat(PAYLOADS).hasSizeGreaterThanOrEqualTo(40);
        assertThat(sent).isNotEmpty().noneMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("zq"));
        assertThat(rows()).isEqualTo(before);
    }

    private Map<String, Long> rows() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.equals("audit_entries"))
                .collect(Collectors.toMap(table -> table,
                        table -> jdbc.sql("select count(*) from \"" + table + "\"").query(Long.class).single()));
    }

    private static ClientDetails details(String name) {
        return new ClientDetails(
                name, Optional.empty(), "020 7946 0001", "", PreferredChannel.PHONE, "", Locale.ENGLISH,
                EmergencyContact.NONE,
                "", "", Optional.empty());
    }
}
