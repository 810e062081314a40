package org.tenderpoint.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.platform.document.CheckedFile;
import org.tenderpoint.platform.document.CheckedFile.FileRefused;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.document.DocumentKind;
import org.tenderpoint.platform.document.FileCheck;
import org.tenderpoint.platform.document.Files;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AttachmentId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.AttachmentService.TooManyAttachments;
import org.tenderpoint.session.SessionRecord.DoneElsewhere;

@DatabaseTest
@Moment("2026-11-20T09:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-11")
class AttachmentServiceTest {

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private AttachmentService attachments;
    @Autowired
    private AttachmentRound round;
    @Autowired
    private TestUsers users;
    @Autowired
    private TestTrail trail;
    @Autowired
    private QueryCount queries;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    @Test
    void aPhotoAndAPaperAreKeptAndComeBackAsTheyWere() {
        var session = make.started(GENTLE_BACK).id();
        var paper = padded(Files.paper(), 700_000);

        var photo = attachments.add(session, new FileCheck().of(Files.photo()));
        clock.pass(Duration.ofSeconds(1));
        var letter = attachments.add(session, CheckedFile.ofProgram(paper));
        attachments.describe(session, letter.id(), "  Letter of\nDr Sommer ");
        fresh();

        assertThat(attachments.of(session)).extracting(Attachment::picture).containsExactly(true, false);
        assertThat(attachments.of(session)).extracting(Attachment::caption).containsExactly("", "Letter of Dr Sommer");
        assertThat(content(attachments.open(session, letter.id()).orElseThrow())).as("in three pieces")
                .isEqualTo(paper);
        assertThat(attachments.open(session, photo.id()).orElseThrow().kind()).isEqualTo(DocumentKind.JPEG);
        assertThat(attachments.small(session, photo.id()).orElseThrow().size())
                .isLessThan(attachments.open(session, photo.id()).orElseThrow().size());
        assertThat(attachments.small(session, letter.id())).isEmpty();
    }

    @Test
    void whatIsNoPhotoOrPaperLeavesNothingBehind() {
        var session = make.started(GENTLE_BACK).id();

        assertThatThrownBy(() -> attachments.add(session, new FileCheck().of(Files.heic())))
                .isInstanceOf(FileRefused.class);

        assertThat(attachments.of(session)).isEmpty();
        assertThat(rows("documents")).isZero();
    }

    @Test
    void tenAreEnough() {
        var session = make.started(GENTLE_BACK).id();
        for (int i = 0; i < AttachmentService.MOST; i++) {
            attachments.add(session, new FileCheck().of(Files.photo()));
        }
        assertThatThrownBy(() -> attachments.add(session, new FileCheck().of(Files.photo())))
                .isInstanceOf(TooManyAttachments.class);

        var first = attachments.of(session).getFirst().id();
        attachments.remove(session, first);
        attachments.add(session, new FileCheck().of(Files.photo()));
        assertThat(attachments.restore(session, first)).as("another has taken its place").isFalse();
    }

    @Test
    @Tag("UC-27")
    void whatWasTakenAwayComesBackForAMinuteAndIsErasedAfterIt() {
        var session = make.started(GENTLE_BACK).id();
        var kept = attachments.add(session, new FileCheck().of(Files.photo())).id();
        var gone = attachments.add(session, new FileCheck().of(Files.photo())).id();

        attachments.remove(session, gone);
        assertThat(attachments.of(session)).extracting(Attachment::id).containsExactly(kept);
        assertThat(attachments.open(session, gone)).isEmpty();
        assertThat(attachments.small(session, gone)).isEmpty();
        clock.pass(Duration.ofSeconds(59));
        round.go();
        assertThat(attachments.restore(session, gone)).isTrue();
        assertThat(attachments.of(session)).hasSize(2);

        attachments.remove(session, gone);
        clock.pass(Duration.ofMinutes(1));
        entities.flush();
        round.go();
        fresh();
        assertThat(attachments.restore(session, gone)).isFalse();
        assertThat(attachments.of(session)).extracting(Attachment::id).containsExactly(kept);
        assertThat(rows("documents")).as("the photo that stays, and its small picture").isEqualTo(2);
        assertThat(rows("document_parts")).isEqualTo(2);
        assertThat(actions(gone)).containsExactly("added", "removed", "restored", "removed", "erased");
    }

    @Test
    void afterSigningNothingIsAddedNamedOrTakenAwayAndEverythingIsRead() {
        var session = make.finished(GENTLE_BACK).id();
        var photo = attachments.add(session, new FileCheck().of(Files.photo())).id();
        sessions.sign(session, "nothing to add");

        assertThatThrownBy(() -> attachments.add(session, new FileCheck().of(Files.photo())))
                .isInstanceOf(DoneElsewhere.class);
        assertThatThrownBy(() -> attachments.describe(session, photo, "late")).isInstanceOf(DoneElsewhere.class);
        assertThatThrownBy(() -> attachments.remove(session, photo)).isInstanceOf(DoneElsewhere.class);
        assertThatThrownBy(() -> attachments.restore(session, photo)).isInstanceOf(DoneElsewhere.class);
        assertThat(attachments.open(session, photo)).isPresent();
    }

    @Test
    void aColleagueLooksAndChangesNothing() {
        var jonas = users.make("jonas.files", Role.THERAPIST);
        var session = users.as(jonas, () -> make.started(GENTLE_BACK).id());
        var photo = users.as(jonas, () -> attachments.add(session, new FileCheck().of(Files.photo())).id());

        assertThat(attachments.open(session, photo)).isPresent();
        assertThatThrownBy(() -> attachments.add(session, new FileCheck().of(Files.photo())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> attachments.describe(session, photo, "x")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> attachments.remove(session, photo)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> attachments.restore(session, photo)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAttachmentOfAnotherSessionIsLikeNone() {
        var one = make.started(GENTLE_BACK).id();
        clock.pass(Duration.ofHours(2));
        var other = make.started(GENTLE_BACK).id();
        var photo = attachments.add(one, new FileCheck().of(Files.photo())).id();

        for (var id : List.of(photo, Id.random(AttachmentId::new))) {
            assertThat(attachments.open(other, id)).isEmpty();
            assertThat(attachments.small(other, id)).isEmpty();
            attachments.remove(other, id);
            assertThat(attachments.restore(other, id)).isFalse();
        }
        assertThat(attachments.of(one)).hasSize(1);
    }

    @Test
    void eachLookAtAWholeFileIsInTheTrail() {
        var session = make.started(GENTLE_BACK).id();
        var photo = attachments.add(session, new FileCheck().of(Files.photo())).id();
        attachments.of(session);
        attachments.small(session, photo);
        attachments.open(session, photo);
        attachments.open(session, photo);

        assertThat(actions(photo)).containsExactly("added", "opened", "opened");
    }

    @Test
    void theListTakesAsManyQueriesForTenAsForOneAndReadsNoFile() {
        var one = make.started(GENTLE_BACK).id();
        clock.pass(Duration.ofHours(2));
        var many = make.started(GENTLE_BACK).id();
        attachments.add(one, new FileCheck().of(Files.photo()));
        for (int i = 0; i < AttachmentService.MOST; i++) {
            attachments.add(many, new FileCheck().of(Files.photo()));
        }

        assertThat(statements(many)).isEqualTo(statements(one)).isLessThanOrEqualTo(2);
    }

    @Test
    void whatWasChangedInTheDatabaseIsNotHandedOut() {
        var session = make.started(GENTLE_BACK).id();
        var paper = attachments.add(session, new FileCheck().of(Files.paper())).id();
        fresh();
        jdbc.sql("update documents set sha256 = ?").param("0".repeat(64)).update();

        assertThatThrownBy(() -> attachments.open(session, paper))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged");
    }

    private long statements(SessionId session) {
        fresh();
        return queries.during(() -> attachments.of(session));
    }

    private List<String> actions(AttachmentId id) {
        return trail.about(id.value()).stream().map(AuditRecord::action).toList();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void fresh() {
        entities.flush();
        entities.clear();
    }

    private static byte[] content(Document document) {
        var out = new ByteArrayOutputStream();
        try {
            document.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same paper, with something long in it that nobody sees. */
    private static byte[] padded(byte[] paper, int more) {
        var noise = new byte[more];
        new Random(1).nextBytes(noise);
        for (int i = 0; i < more; i++) {
            noise[i] = (byte) ('a' + (noise[i] & 15));
        }
        var text = new String(paper, java.nio.charset.StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf("%%EOF");
        return (text.substring(0, end) + "%" + new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1)
                + "\n%%EOF\n")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
