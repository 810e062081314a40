package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.TimeField;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.practice.PracticeSettings.CodeFor;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.PracticeSettings.ScreenTimes;
import org.tenderpoint.practice.PracticeSettings.SignInRules;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.DeviceService;
import org.tenderpoint.practice.account.Presence;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.practice.ui.PracticeNavigation.OpeningPart;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;
import org.tenderpoint.practice.ui.SettingsParts.Part;

/** What a manager sets for the practice: one form in parts, of which one is shown. */
@Route("settings")
@RolesAllowed("MANAGER")
class SettingsView extends Page implements BeforeEnterObserver {

    static final String HOURS = "hours";
    static final String LINKS = "links";
    private static final int IDLE_STEP = 5;
    private static final String DRAFT = "settings";
    private static final String LANGUAGES = "languages";
    private static final String DEVICES = "devices";
    private static final String SAMPLE = "sample";
    /** Parts without a field of the form: what is done there is done at once. */
    private static final Set<String> AT_ONCE = Set.of(LANGUAGES, DEVICES, SAMPLE);

    private final transient PracticeService practices;
    private final AboutPracticeForm about;
    private final OpeningHoursField hours;
    private final Segments<RecordAccess> access = new Segments<>(Texts.of("practice.settings.access"),
            List.of(RecordAccess.values()), Texts::label);
    private final Checkbox eveningQuestions = new Checkbox(Texts.of("practice.settings.evening"));
    private final Checkbox clientPages = new Checkbox(Texts.of("practice.settings.client_pages"));
    private final Checkbox cbdAdvice = new Checkbox(Texts.of("practice.settings.cbd"));
    private final StepperField idle = new StepperField(
            Texts.of("practice.settings.idle"), ScreenTimes.LEAST_IDLE, ScreenTimes.MOST_IDLE, IDLE_STEP);
    private final StepperField lock = new StepperField(Texts.of("practice.settings.lock"), ScreenTimes.LEAST_LOCK,
            ScreenTimes.MOST_LOCK, 1);
    private final Select<CodeFor> codeFor = new Select<>();
    private final Checkbox trustsBrowsers = new Checkbox(Texts.of("practice.settings.trusts"));
    private final TextField publicAddress = TextFields.line(Texts.of("practice.settings.address"));
    private final MessageHoursField messageHours = new MessageHoursField();
    private final Div conflict = div("conflict");
    private final transient List<Part> parts = new ArrayList<>();
    private final SettingsParts list;
    private int version;
    private final DraftFields kept;

    SettingsView(PracticeService practices, PracticeTime time, DeviceService devices, Presence presence,
            ObjectProvider<SamplePractice> sample,
            ObjectProvider<SettingsPage> more, ObjectProvider<OpeningPart> closing, Drafts drafts) {
        super("practice.settings.title");
        this.practices = practices;
        hours = OpeningHoursField.telling(closing, Optional.of(PracticePlaceId.OWN));
        about = new AboutPracticeForm(time::now);
        about.onWriting(formats -> {
            hours.write(formats);
            messageHours.write(formats);
        });
        about.onAnswered(this::save);
        publicAddress.setHelperText(Texts.of("practice.settings.address.help"));
        access.setHelperText(Texts.of("practice.settings.access.help"));
        cbdAdvice.setHelperText(Texts.of("practice.settings.cbd.help"));
        eveningQuestions.setHelperText(Texts.of("practice.settings.evening.help"));
        clientPages.setHelperText(Texts.of("practice.settings.client_pages.help"));
        codeFor.setLabel(Texts.of("practice.settings.code_for"));
        codeFor.setItems(CodeFor.values());
        codeFor.setItemLabelGenerator(Texts::label);
        codeFor.setHelperText(Texts.of("practice.settings.code_for.help"));
        trustsBrowsers.setHelperText(Texts.of("practice.settings.trusts.help"));
        parts.add(part("practice", "practice.setup.practice", List.of("practice.about."), about));
        parts.add(part(HOURS, "practice.setup.hours", List.of("practice.hours."), hours));
        parts.add(part("choices", "practice.settings.choices",
                List.of("practice.settings.access", "practice.settings.cbd"), access, cbdAdvice));
        parts.add(part("screens", "practice.settings.screens",
                List.of("practice.settings.idle", "practice.settings.lock"), minutes("idle", idle),
                minutes("lock", lock)));
        parts.add(part("sign-in", "practice.settings.sign_in",
                List.of("practice.settings.code_for", "practice.settings.trusts"), codeFor, trustsBrowsers));
        parts.add(part(LINKS, "practice.settings.links",
                List.of("practice.settings.address", "practice.settings.messages", "practice.settings.evening",
                        "practice.settings.client_pages"),
                publicAddress, messageHours, eveningQuestions, clientPages));
        parts.add(new Part(LANGUAGES, "practice.languages.title", new LanguagesSection(practices, this::raised),
                List.of("practice.languages.")));
        parts.add(new Part(DEVICES, "practice.devices.title", new DevicesSection(devices, presence),
                List.of("practice.devices.")));
        sample.ifAvailable(made -> parts.add(new Part(
                SAMPLE, "practice.sample.title", new SampleSection(made), List.of("practice.sample."))));
        list = new SettingsParts(parts, more.orderedStream().toList());
        var pane = new Pane(Texts.of("practice.settings.title")).padded();
        pane.add(conflict);
        parts.forEach(part -> pane.add(part.content()));
        panes(Columns.SIDE_LEFT, list, styled(pane, "settings-part"));
        addClassName("settings-view");
        back(Texts.of("practice.settings.all"), PracticeNavigation::openSettings);
        actions(Buttons.primary(Texts.of("practice.save"), event -> save()));
        practices.current().ifPresent(this::show);
        kept = new DraftFields(drafts, DRAFT, time.zone());
        keep();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getLocation().getQueryParameters().getSingleParameter(PracticeNavigation.PART);
        // on a phone, the list alone until something is chosen from it
        setClassName("chosen", code.isPresent());
        show(parts.stream().filter(part -> code.filter(part.code()::equals).isPresent()).findFirst()
                .orElseGet(parts::getFirst));
    }

    private void show(Part shown) {
        parts.forEach(part -> part.content().setVisible(part == shown));
        setClassName("at-once", AT_ONCE.contains(shown.code()));
        list.show(shown);
    }

    /** What hinders saving may be in a part that is not shown. */
    private void showProblem() {
        parts.stream().filter(part -> invalid(part.content())).findFirst().ifPresent(part -> {
            addClassName("chosen");
            show(part);
        });
    }

    private static boolean invalid(Component component) {
        return component instanceof HasValidation field && field.isInvalid()
                || component.getChildren().anyMatch(SettingsView::invalid);
    }

    /** Unsaved input comes back, based on the version it was typed on. */
    private void keep() {
        about.keepTyped(kept);
        messageHours.keepTyped(kept);
        kept.field("hours", OpeningHours.class, hours)
                .field("access", RecordAccess.class, access)
                .field("cbd", Boolean.class, cbdAdvice)
                .field("evening", Boolean.class, eveningQuestions)
                .field("client_pages", Boolean.class, clientPages)
                .field("idle", Integer.class, idle)
                .field("lock", Integer.class, lock)
                .field("code_for", CodeFor.class, codeFor)
                .field("trusts_browsers", Boolean.class, trustsBrowsers)
                .text("address", publicAddress)
                .version(version);
        subtitle(kept.state());
        kept.start().ifPresent(seen -> version = seen);
    }

    private void show(PracticeRecord practice) {
        version = practice.version();
        about.show(AboutPracticeForm.About.of(practice));
        hours.setValue(practice.openingHours());
        access.setValue(practice.recordAccess());
        cbdAdvice.setValue(practice.cbdAdvice());
        idle.setValue(practice.screenTimes().idleMinutes());
        lock.setValue(practice.screenTimes().lockMinutes());
        codeFor.setValue(practice.signInRules().codeFor());
        trustsBrowsers.setValue(practice.signInRules().trustsBrowsers());
        publicAddress.setValue(practice.publicAddress());
        messageHours.show(practice.messageHours());
        eveningQuestions.setValue(practice.eveningQuestions());
        clientPages.setValue(practice.clientPages());
    }

    /** A change beside the form; one of somebody else's in between remains a conflict. */
    private void raised(int now) {
        if (now == version + 1) {
            version = now;
            kept.version(now);
        }
    }

    private void save() {
        value().ifPresentOrElse(settings -> {
            try {
                show(practices.change(settings, version));
                kept.version(version).discard();
                conflict.removeAll();
                Toasts.done(Texts.of("practice.saved"));
            } catch (EditedByOther e) {
                tellOfConflict();
            }
        }, this::showProblem);
    }

    /** The user's input stays; the other version is one click away. */
    private void tellOfConflict() {
        conflict.removeAll();
        conflict.add(new NoteBox(State.ADAPT, Texts.of("practice.conflict"), Texts.of("practice.conflict.help"))
                .with(
                        Buttons.soft(Texts.of("practice.conflict.theirs"), event -> {
                            conflict.removeAll();
                            practices.current().ifPresent(this::show);
                            kept.version(version).discard();
                        }),
                        Buttons.soft(Texts.of("practice.conflict.mine"), event -> {
                            practices.current().ifPresent(theirs -> version = theirs.version());
                            save();
                        })));
    }

    private Optional<PracticeSettings> value() {
        var facts = about.value();
        boolean open = hours.right();
        var times = screenTimes();
        var wrong = PracticeSettings.publicAddressProblem(publicAddress.getValue());
        FieldCheck.show(publicAddress, wrong);
        var messages = messageHours.value();
        return facts.filter(right -> open && wrong.isEmpty() && times.isPresent() && messages.isPresent())
                .map(right -> new PracticeSettings(
                        right.name(),
                        right.zone(),
                        hours.value(),
                        right.emergencyNumber(),
                        right.phone(),
                        cbdAdvice.getValue(),
                        access.getValue(),
                        times.orElseThrow(),
                        publicAddress.getValue(),
                        messages.orElseThrow(),
                        right.country(),
                        right.letterhead(),
                        new SignInRules(codeFor.getValue(), trustsBrowsers.getValue()),
                        eveningQuestions.getValue(),
                        clientPages.getValue()));
    }

    /** Empty if a number is missing or out of its bounds, which its own field says. */
    private Optional<ScreenTimes> screenTimes() {
        try {
            return Optional.of(new ScreenTimes(idle.getValue(), lock.getValue()));
        } catch (IllegalArgumentException | NullPointerException notANumber) {
            return Optional.empty();
        }
    }

    private static Div minutes(String key, StepperField field) {
        return new Question(Texts.of("practice.settings." + key), field)
                .hint(Texts.of("practice.settings." + key + ".help"));
    }

    /** A part of the settings, whose words begin in the bundle with one of these. */
    private static Part part(String code, String titleKey, List<String> texts, Component... content) {
        return new Part(code, titleKey, Pane.section(Texts.of(titleKey), content), texts);
    }

    /** The hours between which messages may go to clients. */
    static class MessageHoursField extends Div {

        private final TimeField from = time("practice.settings.messages.from");
        private final TimeField until = time("practice.settings.messages.until");

        MessageHoursField() {
            var label = new Span(Texts.of("practice.settings.messages"));
            add(label, div("row wrap tight top", from, until));
            addClassNames("stack", "tight", "message-hours");
        }

        /** Shows the times in another country's format. */
        void write(Formats formats) {
            from.write(formats);
            until.write(formats);
        }

        void show(MessageHours hours) {
            from.setValue(hours.from());
            until.setValue(hours.until());
        }

        /** What is typed survives, by these. */
        void keepTyped(DraftFields fields) {
            fields.field("messages_from", LocalTime.class, from).field("messages_until", LocalTime.class, until);
        }

        /** What is typed, or empty, with the reason next to it. */
        Optional<MessageHours> value() {
            boolean right = from.getValue() != null && until.getValue() != null
                    && from.getValue().isBefore(until.getValue());
            boolean read = !from.refusesUnread() & !until.refusesUnread();
            if (read) {
                FieldCheck.right(until, right, Texts.of("practice.settings.messages.wrong"));
            }
            return right ? Optional.of(new MessageHours(from.getValue(), until.getValue())) : Optional.empty();
        }

        private static TimeField time(String key) {
            return new TimeField(Texts.of(key), Duration.ofMinutes(30));
        }
    }
}
