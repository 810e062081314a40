package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.intake.consent.Consent.ConsentRecord;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.ConsentTextService;
import org.tenderpoint.intake.consent.ConsentWording;
import org.tenderpoint.intake.consent.Guardianship;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Facts;
import org.tenderpoint.platform.ui.SignatureField;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.vocabulary.Recorded;

/** One kind of consent: its state, since when, in which wording, and the action that changes it. */
class ConsentItem extends Div {

    interface Listener {

        void withdraw(ConsentKind kind);

        void give(ConsentKind kind, ConsentWording shown, String signedBy, String relation, Signature signature);
    }

    private final ConsentKind kind;
    private final ConsentTextService wordings;
    private final Guardianship guardianship;
    private final Listener listener;

    /** @param canGive whether the client may agree here; the first time is part of an intake */
    ConsentItem(
            ConsentKind kind, Optional<ConsentRecord> consent, ConsentTextService wordings, Dates dates, Instant now,
            boolean canGive,
            Guardianship guardianship, Listener listener) {
        this.kind = kind;
        this.wordings = wordings;
        this.guardianship = guardianship;
        this.listener = listener;
        addClassNames("section", "stack", "consent-item");
        add(div("row wrap", new H2(Texts.of("intake.consent_kind." + kind.code())), badge(consent)));
        consent.ifPresent(said -> {
            add(facts(said, dates, now));
            add(agreedTo(said));
        });
        consent.filter(said -> !said.signature().isEmpty()).ifPresent(said -> add(signature(said)));
        if (consent.filter(ConsentRecord::inForce).isPresent()) {
            var withdraw = Buttons.plain(Texts.of("intake.consent.withdraw"), click -> listener.withdraw(kind));
            Buttons.about(Texts.of("intake.consent_kind." + kind.code()), withdraw);
            add(new Div(withdraw));
        }
        if (canGive && consent.filter(said -> said.stands(guardianship)).isEmpty()) {
            add(giving());
        }
    }

    /** The words that the client was shown, whatever is shown to others today. */
    private Disclosure agreedTo(ConsentRecord said) {
        return Disclosure.later(Texts.of("intake.consent.words_of"), () -> {
            return paragraph("measure as-written", wordings.inVersion(said.textVersion(), said.language())
                    .map(wording -> wording.of(kind))
                    .orElse(""));
        });
    }

    private static SignatureField signature(ConsentRecord consent) {
        var field = new SignatureField(Texts.of("intake.consent.signature_of", consent.signedBy()));
        field.setValue(consent.signature());
        field.setReadOnly(true);
        return field;
    }

    private StateBadge badge(Optional<ConsentRecord> consent) {
        if (consent.isEmpty()) {
            return new StateBadge(State.NEUTRAL, Texts.of("intake.consent.state.not_asked"));
        }
        var said = consent.get();
        if (said.withdrawn()) {
            return new StateBadge(State.STOP, Texts.of("intake.consent.state.withdrawn"));
        }
        return switch (said.given()) {
            case YES -> said.stands(guardianship)
                    ? new StateBadge(State.OK, Texts.of("intake.consent.state.yes"))
                    : new StateBadge(State.ADAPT, Texts.of(said.outgrown(guardianship)
                            ? "intake.consent.state.outgrown"
                            : "intake.consent.state.too_young"));
            case NO -> new StateBadge(State.STOP, Texts.of("intake.consent.state.no"));
            case DONT_KNOW -> new StateBadge(State.ADAPT, Texts.of("intake.consent.state.dont_know"));
            case NOT_ASKED -> new StateBadge(State.NEUTRAL, Texts.of("intake.consent.state.not_asked"));
        };
    }

    private static Facts facts(ConsentRecord consent, Dates dates, Instant now) {
        var facts = new Facts("intake.consent.fact.");
        consent.withdrawnAt().ifPresent(at -> facts.fact("withdrawn", dates.dateTime(at, now)));
        facts.fact(consent.given() == Recorded.YES ? "since" : "said", dates.dateTime(consent.recordedAt(), now));
        facts.fact("channel", Texts.label(consent.channel()));
        facts.fact("signed_by", consent.signedBy());
        facts.fact("relation", consent.relation());
        return facts;
    }

    /** Collapsed, since it is rarely needed. */
    private Div giving() {
        var box = div("stack");
        var open = Buttons.plain(Texts.of("intake.consent.give"), click -> {
            box.removeAll();
            box.add(form());
        });
        Buttons.about(Texts.of("intake.consent_kind." + kind.code()), open);
        box.add(new Div(open));
        return box;
    }

    private Div form() {
        var wording = wordings.current(PageLanguage.spoken().locale());
        var words = paragraph("measure", wording.of(kind));
        var signer = new SignerFields(guardianship, "");
        var save = Buttons.primary(Texts.of("intake.consent.save"), click -> {
            if (signer.complete() && signer.signature().getValue().problem().isEmpty()) {
                listener.give(
                        kind, wording, PlainText.line(signer.name().getValue()),
                        PlainText.line(signer.relation().getValue()),
                        signer.signature().getValue());
            }
        });
        var form = div("stack", words, signer, new Div(save));
        signer.name().focus();
        return form;
    }
}
