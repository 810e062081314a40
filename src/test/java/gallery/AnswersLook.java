package gallery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.ui.AnswerField;

@Route("answers")
@AnonymousAllowed
class AnswersLook extends Page {

    AnswersLook() {
        super("modality.sports");
        title("Hannah Lindqvist");
        var saved = new SaveState();
        saved.saved(java.time.Instant.parse("2026-03-12T12:33:00Z"), java.time.ZoneOffset.UTC);
        subtitle(new com.vaadin.flow.component.html.Span("Intake \u00b7 last full review 26 Jan"), saved);
        back("Back to Today", () -> {});
        lead("Hannah Lindqvist");
        actions(Buttons.plain("Send to her phone", e -> {}), Buttons.plain("Confirm intake", e -> {}));
        var steps = new Pane("Sections").quiet().padded();
        steps.add(new Paragraph("Safety"), new Paragraph("Spine, joints"));
        var form = new Pane("Spine and joints").padded();
        var disc = question("Herniated (\u201cslipped\u201d) disc", Recorded.YES);
        disc.details(
                new Question("Where", of("Neck", "Mid back", "Low back", "Don\u2019t know")),
                new Question("Leg numb or weak now", answered("Leg numb or weak now", Recorded.NO)));
        form.add(
                disc,
                question("Osteoporosis or osteopenia", Recorded.NO),
                question("Arthritis", Recorded.NO),
                question("Scoliosis", Recorded.NOT_ASKED),
                question("Spondylolisthesis or stenosis", Recorded.DONT_KNOW).hint("Don\u2019t know counts as yes"));
        var live = new Pane("Screening so far").quiet();
        live.top(new Verdict(State.ADAPT, "Adapt the session", "7 answers still open"));
        var notes = new Div(
                new NoteBox(State.ADAPT, "Lower back, sacrum: 2 at most", "Herniated disc, lower back, over 12 weeks."),
                new NoteBox(State.STOP, "No Thai, Rolfing or shiatsu", "They load or turn the spine."),
                new NoteBox(State.CLEARANCE, "Ask the doctor first"),
                new NoteBox(State.INFO, "Ask about stenosis", "Counted as yes until answered."));
        notes.addClassNames("stack", "section");
        live.add(notes);
        live.foot(wide());
        panes(Columns.STEPS, steps, form, live);
    }

    private static com.vaadin.flow.component.Component wide() {
        var button = Buttons.primary("See full screening", e -> {});
        button.addClassName("wide");
        return button;
    }

    private static Segments<String> of(String... words) {
        var field = new Segments<>(null, List.of(words), word -> word).labelledElsewhere("Where").stacking();
        field.setValue(words[2]);
        return field;
    }

    private static Question question(String text, Recorded answer) {
        return new Question(text, answered(text, answer));
    }

    private static AnswerField answered(String text, Recorded answer) {
        var field = new AnswerField(text);
        field.setValue(answer);
        return field;
    }
}
