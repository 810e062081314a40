package org.tenderpoint.intake.own;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.intake.own.OwnQuestionFile.FileRefused;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;

/** The practice's own questions: the newest file that a manager read in. */
@Service
@PreAuthorize("hasRole('MANAGER')")
@Transactional
public class OwnQuestionService {

    public static final int MOST_BYTES = OwnQuestionFile.MOST_BYTES;

    private static final String RECORD = "OwnQuestion";
    private static final String NOTHING = "{ \"questions\": [] }\n";

    private final OwnQuestionRepository files;
    private final PracticeService practice;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnQuestionService(
            OwnQuestionRepository files, PracticeService practice, CurrentUser user, ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.practice = practice;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** @param text as it was read in */
    public record OwnFile(int number, Instant readInAt, String text, List<OwnQuestion> questions) {}

    /** What is asked now. Not secret: clients read it. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public OwnQuestions current() {
        return files.findFirstByOrderByNumberDesc()
                .map(row -> new OwnQuestions(OwnQuestionFile.readStored(row.definition()), language().locale()))
                .orElse(OwnQuestions.NONE);
    }

    /** The file that counts; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<OwnFile> file() {
        return files.findFirstByOrderByNumberDesc().map(row -> new OwnFile(
                row.number(), row.readInAt(), row.definition(),
                OwnQuestionFile.readStored(row.definition())));
    }

    /**
     * From now on its questions are asked, and no others. What was answered stays.
     *
     * @return how many questions it has
     * @throws FileRefused with each mistake and its line; then nothing changes
     */
    public int read(byte[] file) {
        var text = OwnQuestionFile.text(file);
        var questions = OwnQuestionFile.read(text, language());
        keep(text, "read_in");
        return questions.size();
    }

    /** None are asked any more. What was answered stays. */
    public void stop() {
        keep(NOTHING, "stopped");
    }

    private void keep(String text, String action) {
        int number = files.findFirstByOrderByNumberDesc().map(OwnQuestionRow::number).orElse(0) + 1;
        var row = new OwnQuestionRow(number, text, clock.instant(), user.id(), false);
        try {
            // a duplicate number fails here
            files.saveAndFlush(row);
        } catch (DataIntegrityViolationException sameNumber) {
            // somebody else read one in between the read and the save
            throw new EditedByOther(Optional.empty(), row.readInAt());
        }
        events.publishEvent(AuditEvent.of(action, RECORD, row.getId()));
    }

    private PageLanguage language() {
        return practice.current().map(set -> set.unread().practice()).orElse(PageLanguage.nearest(Locale.ENGLISH));
    }
}
