package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.tenderpoint.followup.KeptAside;
import org.tenderpoint.followup.ScriptStep;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;

/** What the caller heard earlier while the call was somebody else's: to be taken up, or put away. */
final class AsideNote {

    private AsideNote() {}

    static Div of(KeptAside kept, List<ScriptStep> aims, PracticeTime time, Runnable takeUp, Runnable putAway) {
        var box = new Div();
        var words = new Paragraph(LostCallPanel.words(kept.draft(), aims));
        words.addClassName("as-written");
        var buttons = new Div(
                Buttons.soft(Texts.of("followup.call.aside.take_up"), click -> {
                    box.removeFromParent();
                    takeUp.run();
                }),
                Buttons.quiet(Texts.of("followup.call.aside.put_away"), click -> {
                    box.removeFromParent();
                    putAway.run();
                }));
        buttons.addClassNames("row", "wrap");
        box.add(new NoteBox(
                        State.INFO,
                        Texts.of("followup.call.aside", Dates.in(time.zone()).dateTime(kept.at(), time.now())))
                .with(words, buttons));
        return box;
    }
}
