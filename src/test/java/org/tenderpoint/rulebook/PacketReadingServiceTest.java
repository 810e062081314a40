package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.rulebook.PacketItem.Part;
import org.tenderpoint.rulebook.PacketReading.Signer;

@DatabaseTest
@As(Role.MANAGER)
@Tag("UC-26")
class PacketReadingServiceTest {

    private static final Signer NORA = new Signer("Nora Berg", "physiotherapist", "HCPC", "PH 12345");

    @Autowired
    private PacketReadingService readings;
    @Autowired
    private PacketLinkService links;
    @Autowired
    private PacketLinkRepository packets;
    @Autowired
    private SignOffService signOffs;
    @Autowired
    private CurrentUser user;
    @Autowired
    private EntityManager entities;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TestTrail trail;

    private LinkTicket ticket;
    private PacketLink link;

    @BeforeEach
    void somebodyHasALink() {
        var token = Secret.fresh();
        link = packets.saveAndFlush(PacketLink.of("Nora", Secret.sha256(token), user.id(), Instant.now()));
        ticket = new LinkTicket(token, Secret.fresh());
    }

    @Test
    void whatIsAnsweredOnOneDeviceIsThereOnAnother() {
        var row = PacketItem.of(Part.A).getFirst();
        readings.answer(ticket, Map.of(row.print(), "change"), Map.of());
        readings.answer(ticket, Map.of(), Map.of(row.print(), "Jaw pain alone is\nno emergency."));

        var elsewhere = readings.open(new LinkTicket(ticket.token(), Secret.fresh())).orElseThrow();

        assertThat(elsewhere.answeredCount()).isEqualTo(1);
        assertThat(elsewhere.reply(row).orElseThrow().why()).isEqualTo("Jaw pain alone is\nno emergency.");
        assertThat(elsewhere.changes(SignOffSection.A))
                .isEqualTo(row.name() + " \u00b7 Change: Jaw pain alone is no emergency.");
    }

    @Test
    void rowsWithWhichSomebodyAgreesAreSignedAndTheOthersBecomeAListWithReasons() {
        var rows = PacketItem.of(Part.A);
        readings.introduce(ticket, NORA);
        agree(Part.A);
        readings.answer(ticket, Map.of(rows.get(0).print(), "change", rows.get(1).print(), "cannot"), Map.of());
        judgeAsTheProgram();
        readings.reveal(ticket);
        readings.sign(ticket, SignOffSection.A);
        assertThat(signOffs.all()).as("two words are missing").isEmpty();

        readings.answer(ticket, Map.of(),
                Map.of(rows.get(0).print(), "Only with sweat", rows.get(1).print(), "No spine cases here"));
        readings.sign(ticket, SignOffSection.A);
        readings.sign(ticket, SignOffSection.A);

        var signed = signOffs.all().getFirst();
        assertThat(signOffs.all()).hasSize(1);
        assertThat(signed.note().lines()).containsExactly(
                rows.get(0).name() + " \u00b7 Change: Only with sweat",
                rows.get(1).name() + " \u00b7 Can\u2019t say: No spine cases here");
        assertThat(signed.registration()).isEqualTo("HCPC, PH 12345");
        assertThat(signed.agrees()).isTrue();
        assertThat(standing(SignOffSection.A).by()).as("nobody has looked them up").isEmpty();
        signOffs.confirm(signed.id(), "HCPC register, today");
        assertThat(standing(SignOffSection.A).unsigned()).containsExactly(rows.get(0).name(), rows.get(1).name());
        assertThat(trail.about(signed.id().value())).extracting("action").containsExactly("signed", "confirmed");
    }

    @Test
    void whatWasNotReadIsNamedAndNotSigned() {
        var rows = PacketItem.of(Part.B);
        readings.introduce(ticket, NORA);
        readings.answer(ticket, Map.of(rows.getFirst().print(), "agree"), Map.of());
        judgeAsTheProgram();
        readings.reveal(ticket);
        readings.sign(ticket, SignOffSection.B);

        assertThat(signOffs.all()).singleElement().satisfies(signed -> {
            assertThat(signed.prints()).containsExactly(rows.getFirst().print());
            assertThat(signed.notRead().split(", ")).containsExactlyElementsOf(
                    rows.stream().skip(1).map(PacketItem::name).toList());
        });
    }

    @Test
    void levelsStayOnceTheProgramsAreSeenAndAreSeenOnlyWhenAllAreGiven() {
        var cases = PacketItem.of(Part.CASES);
        judgeAsTheProgram();
        var first = BlindCase.all().getFirst();
        var other = first.ladder().stream().filter(level -> !level.code().equals(first.level())).findFirst()
                .orElseThrow().code();
        jdbc.update("update packet_links set replies = '{\"by\":{}}' where id = ?", link.getId());
        entities.clear();
        readings.reveal(ticket);
        assertThat(reading().revealed()).isFalse();

        judgeAsTheProgram();
        readings.answer(ticket, Map.of(cases.getFirst().print(), other), Map.of());
        readings.reveal(ticket);
        readings.answer(ticket, Map.of(cases.getFirst().print(), first.level()), Map.of());

        assertThat(reading().blind().pairs().getFirst()).isEqualTo(other + "/" + first.level());
        assertThat(reading().reply(cases.getFirst()).orElseThrow().answer()).isEqualTo(other);
    }

    @Test
    void nobodySignsWithoutTheirNameOrBeforeTheCases() {
        agree(Part.A);
        judgeAsTheProgram();
        readings.sign(ticket, SignOffSection.A);
        readings.reveal(ticket);
        readings.sign(ticket, SignOffSection.A);

        assertThat(signOffs.all()).isEmpty();
    }

    @Test
    void anAnswerAboutARowThatReadsOtherwiseNowCountsNoMore() {
        var row = PacketItem.of(Part.A).getFirst();
        readings.answer(ticket, Map.of(row.print(), "agree"), Map.of());
        entities.flush();
        jdbc.update("update packet_links set replies = replace(replies, ?, ?)", row.print(),
                row.print().substring(0, row.print().length() - 4) + "0000");
        entities.clear();

        assertThat(reading().answeredCount()).isZero();
    }

    @Test
    void whatIsNoAnswerOrNoItemChangesNothing() {
        var row = PacketItem.of(Part.A).getFirst();
        readings.answer(ticket, Map.of(row.print(), "emergency", "SCR-999:0", "agree"), Map.of("x", "y"));

        assertThat(reading().answeredCount()).isZero();
        assertThat(reading().replies()).isEmpty();
    }

    @Test
    void aWithdrawnLinkOpensAndChangesNothing() {
        links.withdraw(link.getId());
        readings.introduce(ticket, NORA);

        assertThat(readings.open(ticket)).isEmpty();
        assertThat(links.open()).isEmpty();
        assertThat(packets.findById(link.getId()).orElseThrow().reading().signer().known()).isFalse();
        assertThat(trail.about(link.getId())).extracting("action").containsExactly("withdrawn");
        assertThatIllegalArgumentException().isThrownBy(() -> links.make(" "));
    }

    @Test
    @As(Role.THERAPIST)
    void onlyManagersMakeLinks() {
        assertThatThrownBy(() -> links.make("Nora")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(links::open).isInstanceOf(AccessDeniedException.class);
    }

    private void agree(Part part) {
        readings.answer(ticket, PacketItem.of(part).stream()
                .collect(Collectors.toMap(PacketItem::print, item -> "agree")), Map.of());
    }

    private void judgeAsTheProgram() {
        var levels = new HashMap<String, String>();
        PacketItem.of(Part.CASES).forEach(item -> levels.put(item.print(),
                BlindCase.all().get(Integer.parseInt(item.name()) - 1).level()));
        readings.answer(ticket, levels, Map.of());
    }

    private PacketReading reading() {
        return readings.open(ticket).orElseThrow();
    }

    private SectionStanding standing(SignOffSection section) {
        return signOffs.sections().stream().filter(one -> one.section() == section).findFirst().orElseThrow();
    }

    /** Each row, number, point and case is asked once, on one page. */
    @Test
    void everythingThatThePaperAsksIsAskedOnScreen() {
        var shown = PacketItem.screens().stream().flatMap(screen -> screen.items().stream()).toList();

        assertThat(shown).isEqualTo(PacketItem.all()).doesNotHaveDuplicates();
        assertThat(List.of(Part.values())).allSatisfy(part -> assertThat(PacketItem.of(part)).isNotEmpty());
        assertThat(PacketItem.of(Part.CASES)).hasSize(20);
        System.out.printf("The packet on screen: %d questions on %d pages%n", shown.size(),
                PacketItem.screens().size());
    }
}
