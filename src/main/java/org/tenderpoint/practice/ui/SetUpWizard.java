package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.PracticeSettings.ScreenTimes;
import org.tenderpoint.practice.PracticeSettings.SignInRules;
import org.tenderpoint.practice.account.LinkGone;
import org.tenderpoint.practice.account.PasswordRules;
import org.tenderpoint.practice.setup.AlreadySetUp;
import org.tenderpoint.practice.setup.SetUpService;
import org.tenderpoint.practice.setup.SetUpService.FirstAccount;
import org.tenderpoint.practice.setup.SetUpService.SetUpDone;
import org.tenderpoint.practice.ui.AboutPracticeForm.FormReader;

/** The steps of the set-up, one after the other, with a way back at each. */
class SetUpWizard extends Div {

    private static final int LAST = 3;

    private final transient SetUpService service;
    private final String token;
    private final SetUpSteps steps;
    private final transient Consumer<Component> showInstead;

    private final AboutPracticeForm about;
    private final AccountForm account = new AccountForm(this::practiceName);
    private final OpeningHoursField hours = new OpeningHoursField();
    private final Checkbox sample = new Checkbox(Texts.of("practice.setup.sample"));
    private final List<Component> pages;
    private final Div content = div("setup-content");
    private final Div foot = div("foot");
    private int current;

    /** @param now the present moment */
    SetUpWizard(
            SetUpService service, String token, SetUpSteps steps, Supplier<Instant> now,
            Consumer<Component> showInstead) {
        this.service = service;
        this.token = token;
        this.steps = steps;
        this.showInstead = showInstead;
        addClassName("setup-wizard");
        about = new AboutPracticeForm(now);
        about.onWriting(hours::write);
        about.onAnswered(this::next);
        hours.setValue(OpeningHoursField.usual());
        pages = List.of(
                page("practice.setup.account", "practice.setup.account.help", account),
                page("practice.setup.practice", "practice.setup.practice.help", about),
                page("practice.setup.hours", "practice.setup.hours.help", hours),
                page("practice.setup.finish", "practice.setup.finish.help", finish()));
        add(content, foot);
        show(0);
    }

    private String practiceName() {
        return about.name();
    }

    private Component finish() {
        sample.setVisible(service.offersSample());
        sample.setHelperText(Texts.of("practice.setup.sample.help"));
        return sample;
    }

    private void show(int step) {
        current = step;
        steps.show(step);
        content.removeAll();
        content.add(pages.get(step));
        foot.removeAll();
        var back = Buttons.quiet(Texts.of("practice.setup.back"), event -> show(current - 1));
        back.setVisible(step > 0);
        var next = step < LAST
                ? Buttons.primary(Texts.of("practice.setup.next"), event -> next())
                : Buttons.primary(Texts.of("practice.setup.done"), event -> complete());
        next.setDisableOnClick(step == LAST);
        next.addClassName("end");
        foot.add(back, next);
    }

    private void next() {
        boolean right = switch (current) {
            case 0 -> account.value().isPresent();
            case 1 -> about.value().isPresent();
            default -> hoursAreRight();
        };
        if (right) {
            show(current + 1);
        }
    }

    private boolean hoursAreRight() {
        return hours.right();
    }

    private void complete() {
        var firstAccount = account.value();
        var practice = about.value();
        if (firstAccount.isEmpty() || practice.isEmpty() || !hoursAreRight()) {
            // the practice's name came after the password: now they may be alike
            show(firstAccount.isEmpty() ? 0 : practice.isEmpty() ? 1 : 2);
            return;
        }
        var facts = practice.get();
        var settings = new PracticeSettings(
                facts.name(), facts.zone(), hours.value(), facts.emergencyNumber(), facts.phone(), false,
                RecordAccess.PRACTICE,
                ScreenTimes.USUAL, "", MessageHours.USUAL, facts.country(), facts.letterhead(),
                SignInRules.USUAL, false, false);
        try {
            showInstead.accept(
                    new SetUpDonePage(service.complete(token, settings, firstAccount.get(), sample.getValue())));
            steps.show(LAST + 1);
        } catch (LinkGone | AlreadySetUp e) {
            var key = e instanceof AlreadySetUp
                    ? "practice.setup.already"
                    : service.asksCode() ? "practice.setup.code_gone" : "practice.setup.link_gone";
            show(LAST);
            content.add(new NoteBox(State.STOP, Texts.of(key)));
        }
    }

    private static Component page(String title, String help, Component form) {
        return div("setup-page", new H1(Texts.of(title)), paragraph("muted measure", Texts.of(help)), form);
    }

    /** Everything is set up; the key is shown here and never again. */
    static class SetUpDonePage extends Div {

        SetUpDonePage(SetUpDone done) {
            addClassNames("setup-page");
            var words = paragraph("muted measure",
                    Texts.of(done.sampleMade() ? "practice.setup.ready.sample" : "practice.setup.ready.help"));
            add(new H1(Texts.of("practice.setup.ready")), words);
            done.recoveryCopy().ifPresent(key -> add(new RecoveryCopy(key)));
            add(new Paragraph(new Anchor("login", Texts.of("practice.setup.sign_in"))));
        }

        /** The database's key, to be stored away from the machine. Shown once. */
        private static class RecoveryCopy extends Div {

            RecoveryCopy(String key) {
                addClassNames("stack");
                var shown = styled(
                        TextFields.toCopy(new TextField(Texts.of("practice.recovery.key")), key), "secret");
                var text = Texts.of("practice.recovery.file", key);
                var download = new Anchor(
                        FileLink.file(
                                "tenderpoint-recovery-copy.txt", "text/plain",
                                () -> text.getBytes(StandardCharsets.UTF_8)),
                        Texts.of("practice.recovery.download"));
                add(
                        new NoteBox(State.ADAPT, Texts.of("practice.recovery.title"),
                                Texts.of("practice.recovery.why")),
                        shown,
                        new Paragraph(download));
            }
        }
    }

    /** The first account: for the person who sets the practice up. */
    static class AccountForm extends Div {

        private final TextField name = styled(new TextField(Texts.of("practice.account.name")), "whole");
        private final TextField login = new TextField(Texts.of("practice.account.login"));
        private final PasswordField password = styled(ComponentWords
                .of(new PasswordField(Texts.of("practice.account.password"))), "whole");
        private final Checkbox treatsClients = styled(new Checkbox(Texts.of("practice.account.treats"), true), "whole");
        private final Binder<FirstAccount> binder = new Binder<>(FirstAccount.class);

        /** @param practiceName the practice's name as typed so far, which must not be the password */
        AccountForm(Supplier<String> practiceName) {
            addClassName("form");
            name.setAutocomplete(Autocomplete.NAME);
            login.setAutocomplete(Autocomplete.USERNAME);
            login.setHelperText(Texts.of("practice.account.login.help"));
            password.setAutocomplete(Autocomplete.NEW_PASSWORD);
            password.setHelperText(Texts.of("practice.account.password.help"));
            add(name, login, password, treatsClients);
            binder.forField(name)
                    .asRequired(Texts.of("practice.field.missing"))
                    .withValidator((typed, context) -> result(NewUser.nameProblem(typed)))
                    .bind("name");
            binder.forField(login)
                    .asRequired(Texts.of("practice.field.missing"))
                    .withValidator((typed, context) -> result(NewUser.loginProblem(typed)))
                    .bind("login");
            binder.forField(password)
                    .asRequired(Texts.of("practice.password.short"))
                    .withValidator((typed, context) -> result(
                            PasswordRules.problem(typed,
                                    List.of(practiceName.get(), name.getValue(), login.getValue()))))
                    .bind("password");
            binder.forField(treatsClients).bind("treatsClients");
            // a Binder first clears what it binds
            treatsClients.setValue(true);
        }

        /** What is typed, or empty, with the reason next to each field that is not valid. */
        Optional<FirstAccount> value() {
            return FormReader.value(binder);
        }

        private static ValidationResult result(Optional<String> problem) {
            return problem.map(ValidationResult::error).orElseGet(ValidationResult::ok);
        }
    }

    /** The progress of set-up: done, current, to come. */
    static class SetUpSteps extends OrderedList {

        private final List<String> keys;

        SetUpSteps(List<String> keys) {
            this.keys = keys;
            addClassName("steps");
        }

        void show(int current) {
            removeAll();
            for (int i = 0; i < keys.size(); i++) {
                var mark = i < current ? new Span(Icons.CHECK.small()) : new Span(String.valueOf(i + 1));
                mark.addClassName("step-mark");
                var item = new ListItem(mark, new Span(Texts.of(keys.get(i))));
                item.addClassName(i < current ? "done" : i == current ? "now" : "ahead");
                if (i == current) {
                    item.getElement().setAttribute("aria-current", "step");
                }
                add(item);
            }
        }
    }
}
