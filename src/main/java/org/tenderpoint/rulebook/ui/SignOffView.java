package org.tenderpoint.rulebook.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Page.Columns;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.StateBadge.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.rulebook.RuleReview;
import org.tenderpoint.rulebook.SignOffRecord;
import org.tenderpoint.rulebook.SignOffRequest;
import org.tenderpoint.rulebook.SignOffService;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** Which clinician has signed which version of the rules; a manager records sign-offs and withdraws wrong ones. */
@Route("rules/sign-off")
@RolesAllowed({"THERAPIST", "MANAGER"})
class SignOffView extends Page {

    private final SignOffService signOffs;
    private final PracticeTime time;
    private final boolean manager;
    private final Pane list = new Pane(Texts.of("rulebook.sign_off.list"));

    SignOffView(SignOffService signOffs, CurrentUser user, PracticeTime time) {
        super("rulebook.sign_off.title");
        this.signOffs = signOffs;
        this.time = time;
        manager = user.has(Role.MANAGER);
        subtitle(Texts.of("rulebook.sign_off.subtitle", RuleSetVersion.CURRENT.code()));
        back(Texts.of("rulebook.print.back"), () -> UI.getCurrent().navigate(RulesView.class));
        if (manager) {
            var form = new Pane(Texts.of("rulebook.sign_off.record")).quiet().padded();
            form.add(new SignOffForm(signOffs, time.today(), this::show));
            panes(Columns.SIDE_RIGHT, list, form);
        } else {
            panes(Columns.ONE, list);
        }
        show();
    }

    private void show() {
        list.removeAll();
        var all = signOffs.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    Icons.DOCTOR, Texts.of("rulebook.unsigned"), Texts.of("rulebook.sign_off.none_why")));
        }
        all.forEach(signOff -> list.add(row(signOff)));
    }

    private Div row(SignOffRecord signOff) {
        var title = new Span(SignOffWords.of(signOff));
        title.addClassName("strong");
        var recorded = new Span(Texts.of(
                "rulebook.sign_off.recorded", signOff.ruleSet(),
                Dates.in(time.zone()).dateTime(signOff.recordedAt(), time.now())));
        recorded.addClassName("meta");
        var text = new Div(title, recorded);
        text.addClassNames("grow", "stack", "tight");
        if (!signOff.note().isEmpty()) {
            text.add(new Paragraph(signOff.note()));
        }
        signOff.withdrawn().ifPresent(gone -> text.add(new Paragraph(Texts.of(
                "rulebook.sign_off.withdrawn",
                Dates.in(time.zone()).dateTime(gone.at(), time.now()),
                gone.why()))));
        var state = signOff.stands()
                ? new StateBadge(State.OK, Texts.of("rulebook.sign_off.stands"))
                : new StateBadge(State.NEUTRAL, Texts.of("rulebook.sign_off.gone"));
        var head = new Div(text, state);
        head.addClassNames("row", "top", "wrap");
        var row = new Div(head);
        row.addClassNames("section", "stack", "tight");
        if (manager && signOff.stands()) {
            row.add(withdrawal(signOff));
        }
        return row;
    }

    private Div withdrawal(SignOffRecord signOff) {
        var place = new Div();
        place.add(Buttons.quiet(Texts.of("rulebook.sign_off.withdraw"), event -> {
            place.removeAll();
            place.add(new WithdrawForm(why -> {
                signOffs.withdraw(signOff.id(), why);
                show();
            }, this::show));
        }));
        return place;
    }

    /** Why a sign-off no longer counts. */
    private static class WithdrawForm extends Div {

        WithdrawForm(Consumer<String> withdraw, Runnable leave) {
            addClassNames("stack");
            TextArea why = TextFields.note(Texts.of("rulebook.sign_off.why"));
            var go = Buttons.plain(Texts.of("rulebook.sign_off.withdraw"), event -> {
                var reason = PlainText.note(why.getValue());
                var problem = reason.isEmpty()
                        ? java.util.Optional.of(Texts.of("rulebook.sign_off.why_needed"))
                        : PlainText.problem(reason, SignOffRequest.MOST_NOTE);
                problem.ifPresentOrElse(
                        words -> {
                            why.setErrorMessage(words);
                            why.setInvalid(true);
                            why.focus();
                        },
                        () -> withdraw.accept(reason));
            });
            var buttons = new Div(go, Buttons.quiet(Texts.of("rulebook.sign_off.keep"), event -> leave.run()));
            buttons.addClassNames("row", "wrap");
            add(why, buttons);
        }
    }

    /** Who has signed the version in force, in a sentence. */
    static final class SignOffWords {

        private SignOffWords() {}

        static String of(List<SignOffRecord> standing) {
            return standing.isEmpty()
                    ? Texts.of("rulebook.unsigned")
                    : standing.stream().map(SignOffWords::of).collect(Collectors.joining("; "));
        }

        /** Who has reviewed a row as it reads now, and when it is due again. */
        static String of(RuleReview review, LocalDate today) {
            return review.by()
                    .map(signed -> Texts.of(
                            review.overdue(today) ? "rulebook.review.overdue" : "rulebook.review", signed.name(),
                            signed.profession(), Dates.date(signed.signedOn()),
                            Dates.date(review.due().orElse(today))))
                    .orElseGet(() -> Texts.of("rulebook.review.none"));
        }

        static String of(SignOffRecord signOff) {
            return Texts.of(
                    "rulebook.signed", signOff.name(), signOff.profession(), Dates.date(signOff.signedOn()));
        }
    }
}
