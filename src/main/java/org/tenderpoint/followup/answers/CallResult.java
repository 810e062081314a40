package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.rules.care.SelfCareTexts;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.words.ClientText;
import org.tenderpoint.platform.id.Id.AssessmentId;

/**
 * What to read out when the answers are saved. The same for whoever rings: it says nothing that the client did not say.
 *
 * @param text by level (3.7)
 * @param safetyNet what to say last (CALL-06)
 * @param offers what helps at home; empty when nothing is offered
 * @param warnings sentences that go with the offers
 * @param sore whether the client is or was sore, or has not said that they were not
 * @param next what comes of it in the practice, for the caller alone
 */
public record CallResult(
        AssessmentId assessment,
        ClientText text,
        String safetyNet,
        List<Offer> offers,
        List<String> warnings,
        boolean sore,
        boolean closed,
        NextSteps next) {

    /**
     * What comes of a call and who does it; not to be read out.
     *
     * @param task what a person does next for the client; empty when nothing is left
     * @param owner the name of whoever has the follow-up; empty if that is the reader
     * @param planner the name of the therapist who plans the next session; empty if that is the reader
     * @param changes of the next session, which stand already; empty for readers who may not know them
     */
    public record NextSteps(
            Optional<Task> task, Optional<String> owner, Optional<String> planner, List<String> changes) {

        public static final NextSteps NONE = new NextSteps(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        public NextSteps {
            changes = List.copyOf(changes);
        }
    }

    /** One thing to do for the client. */
    public record Task(ContactKind kind, Instant due) {}

    /** What is read out by itself, half a minute at most for an ordinary answer; what helps at home is for who asks. */
    public List<String> aloud() {
        // who has to call the emergency number is told nothing else: the script stops there
        var last = text.level() == TriageLevel.EMERGENCY ? Stream.<String>empty() : Stream.of(safetyNet);
        return Stream.of(Stream.of(text.lead()), more().stream(), last).flatMap(part -> part).toList();
    }

    /** What comes after the one thing to do, without what the safety net says again. */
    public List<String> more() {
        return text.more().stream().filter(sentence -> !safetyNet.startsWith(sentence)).toList();
    }

    /**
     * One thing to do at home, in words for the client.
     *
     * @param code of the item of the self-care book
     */
    public record Offer(String code, String title, String text) {

        public static Offer of(SelfCareTexts.ClientItem item) {
            return new Offer(
                    item.item().code(),
                    item.title(),
                    Stream.concat(Stream.of(item.text()), item.warnings().stream()).collect(Collectors.joining(" ")));
        }
    }

    public CallResult {
        offers = List.copyOf(offers);
        warnings = List.copyOf(warnings);
    }
}
