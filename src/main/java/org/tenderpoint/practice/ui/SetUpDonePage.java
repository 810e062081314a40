package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.SetUpDone;

/** Everything is set up; the key is shown here and never again. */
class SetUpDonePage extends Div {

    SetUpDonePage(SetUpDone done) {
        addClassNames("setup-page");
        var words = new Paragraph(
                Texts.of(done.sampleMade() ? "practice.setup.ready.sample" : "practice.setup.ready.help"));
        words.addClassNames("muted", "measure");
        add(new H1(Texts.of("practice.setup.ready")), words);
        done.recoveryCopy().ifPresent(key -> add(new RecoveryCopy(key)));
        add(new Paragraph(new Anchor("login", Texts.of("practice.setup.sign_in"))));
    }
}
