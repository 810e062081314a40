package org.tenderpoint.referral.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.referral.LoopService;
import org.tenderpoint.referral.LoopService.AskedAtVisit;
import org.tenderpoint.referral.ui.NextStepPanel.BenefitField;
import org.tenderpoint.screening.plan.ArrivalQuestions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/** A question for each referral with something unknown. None is required: what is not asked stays open. */
class VisitSection implements ArrivalQuestions.Section {

    enum Attended implements Coded {
        YES,
        NO,
        NOT_YET
    }

    private final LoopService loop;
    private final List<AskedVisit> asked;
    private final Div content = div("stack loose");

    VisitSection(List<AskedAtVisit> open, LoopService loop) {
        this.loop = loop;
        asked = open.stream().map(AskedVisit::new).toList();
        asked.forEach(one -> content.add(one));
    }

    @Override
    public String title() {
        return Texts.of("referral.visit.title");
    }

    @Override
    public Component content() {
        return content;
    }

    @Override
    public void confirm(Map<RedFlag, Recorded> today) {
        asked.forEach(AskedVisit::keep);
    }

    private final class AskedVisit extends Div {

        private final AskedAtVisit about;
        private final Segments<Attended> went = new Segments<>(
                Texts.of("referral.visit.went"), List.of(Attended.values()),
                one -> Texts.of("referral.visit.went." + one.code()));
        private final BenefitField benefit = new BenefitField();

        AskedVisit(AskedAtVisit about) {
            this.about = about;
            addClassName("stack");
            add(new Paragraph(Texts.of(
                    about.went() ? "referral.visit.been" : "referral.visit.referred",
                    Texts.label(about.discipline()))));
            if (!about.went()) {
                add(went);
                benefit.setVisible(false);
                went.addValueChangeListener(change -> benefit.setVisible(change.getValue() == Attended.YES));
            }
            add(benefit);
        }

        void keep() {
            try {
                if (about.went()) {
                    said(about.version());
                } else if (went.getValue() != null) {
                    keep(went.getValue());
                }
            } catch (EditedByOther other) {
                // somebody has already recorded it; the arrival itself goes on
                Toasts.failed(Texts.of("referral.visit.edited", Texts.label(about.discipline())));
            }
        }

        private void keep(Attended answer) {
            switch (answer) {
                case YES -> said(loop.attended(about.id(), about.version(), Optional.empty()).version());
                case NO -> loop.notAttended(about.id(), about.version());
                case NOT_YET -> loop.notYet(about.id(), about.version());
            }
        }

        private void said(int version) {
            if (benefit.getValue() != null) {
                loop.outcome(about.id(), version, benefit.getValue());
            }
        }
    }
}
