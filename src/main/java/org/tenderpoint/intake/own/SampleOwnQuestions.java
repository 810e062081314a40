package org.tenderpoint.intake.own;

import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.ClientsLeaving;

/** The example file of questions, which the sample practice asks. A practice that has a file keeps its own. */
@Component
public class SampleOwnQuestions {

    private final OwnQuestionRepository files;

    SampleOwnQuestions(OwnQuestionRepository files) {
        this.files = files;
    }

    /** For people to read, change and read in again. */
    public static String example() {
        return ShippedFile.text("/intake/own-questions.json");
    }

    /** Its questions in the language of whoever has the sample made. */
    public static List<AskedQuestion> questions() {
        var language = Texts.spoken();
        return OwnQuestionFile.readStored(example()).stream().map(one -> one.in(language, language)).toList();
    }

    /** Called inside a transaction. */
    public void readIn(UserId by, Instant at) {
        if (files.findFirstByOrderByNumberDesc().isEmpty()) {
            files.save(new OwnQuestionRow(1, example(), at, by, true));
        }
    }

    @EventListener
    void on(ClientsLeaving leaving) {
        if (leaving.last()) {
            files.deleteOfSample();
        }
    }
}
