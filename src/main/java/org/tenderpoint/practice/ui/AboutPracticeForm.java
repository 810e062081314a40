package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.WebAddress;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.place.Place;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.practice.Letterhead;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeSettings;

/**
 * Name, place and numbers of the practice. If the browser's clock is in another zone, the form asks about the zone
 * before accepting it.
 */
class AboutPracticeForm extends Div {

    /** The form's content when it is valid. Public because a Binder creates it. */
    public record About(
            String name, ZoneId zone, Country country, String phone, String emergencyNumber, String address,
            String email,
            String web) {

        static About of(PracticeRecord practice) {
            var head = practice.letterhead();
            return new About(
                    practice.name(), practice.zone(), practice.country(), practice.phone(), practice.emergencyNumber(),
                    head.address(), head.email(), head.web());
        }

        Letterhead letterhead() {
            return new Letterhead(address, email, web);
        }
    }

    private static final int ADDRESS_ROWS = 5;
    private static final LocalTime AFTERNOON = LocalTime.of(14, 30);

    private final TextField name = styled(new TextField(Texts.of("practice.about.name")), "whole");
    private final TypedChoice<ZoneId> zone = new TypedChoice<>(Texts.of("practice.about.zone"));
    private final TypedChoice<Country> country = new TypedChoice<>(Texts.of("practice.about.country"));
    private final TextField phone = new TextField(Texts.of("practice.about.phone"));
    private final TextField emergencyNumber = new TextField(Texts.of("practice.about.emergency"));
    private final TextArea address = styled(new TextArea(Texts.of("practice.about.address")), "whole");
    private final TextField email = new TextField(Texts.of("practice.about.email"));
    private final TextField web = new TextField(Texts.of("practice.about.web"));
    private final Div question = div("whole");
    private @Nullable Button yes;
    private final Binder<About> binder = new Binder<>(About.class);
    private final transient Supplier<Instant> now;
    private transient @Nullable BrowserPlace browser;
    private transient Consumer<Formats> writing = _ -> {};
    private transient Runnable answered = () -> {};
    private @Nullable ZoneId agreed;
    private boolean kept;
    private boolean countryChosen;
    private String proposedNumber = "";

    /** @param now the present moment */
    AboutPracticeForm(Supplier<Instant> now) {
        this.now = now;
        addClassName("form");
        offerZones(Optional.empty());
        zone.setItemLabelGenerator(AboutPracticeForm::named);
        zone.setHelperText(Texts.of("practice.about.zone.help"));
        country.setItems(Country.all());
        country.setItemLabelGenerator(Country::name);
        country.setHelperText(Texts.of("practice.about.country.help"));
        phone.setHelperText(Texts.of("practice.about.phone.help"));
        emergencyNumber.setHelperText(Texts.of("practice.about.emergency.help"));
        address.setMinRows(2);
        address.setMaxRows(ADDRESS_ROWS);
        address.setHelperText(Texts.of("practice.about.address.help"));
        add(name, zone, country, question, phone, emergencyNumber, address, email, web);
        text(name, PracticeSettings::nameProblem, "name");
        binder.forField(zone).asRequired(Texts.of("practice.field.missing")).bind("zone");
        binder.forField(country).asRequired(Texts.of("practice.field.missing")).bind("country");
        text(phone, PracticeSettings::phoneProblem, "phone");
        text(emergencyNumber, PracticeSettings::emergencyNumberProblem, "emergencyNumber");
        optional(address, Letterhead::addressProblem, "address");
        optional(email, Letterhead::emailProblem, "email");
        optional(web, Letterhead::webProblem, "web");
        zone.addValueChangeListener(event -> zoneChanged(event.isFromClient()));
        country.addValueChangeListener(event -> countryChanged(event.isFromClient()));
        phone.addValueChangeListener(event -> phone.setValue(formats().phone(event.getValue())));
    }

    void show(About about) {
        kept = true;
        agreed = about.zone();
        countryChosen = true;
        offerZones(Optional.of(about.zone()));
        name.setValue(about.name());
        emergencyNumber.setValue(about.emergencyNumber());
        zone.setValue(about.zone());
        country.setValue(about.country());
        phone.setValue(about.phone());
        address.setValue(about.address());
        email.setValue(about.email());
        web.setValue(WebAddress.onPaper(about.web()));
        compare();
    }

    /** What is typed survives, by these. */
    void keepTyped(DraftFields fields) {
        fields.text("name", name)
                .field("zone", ZoneId.class, zone)
                // before the country's proposals and formats
                .coded("country", country, Country::code, Country::of)
                .text("phone", phone)
                .text("emergency_number", emergencyNumber)
                .text("postal_address", address)
                .text("email", email)
                .text("web", web);
    }

    /**
     * What is typed, or empty, with the reason next to each field that is not valid, or with a question to answer
     * first.
     */
    Optional<About> value() {
        return FormReader.value(binder).filter(about -> {
            boolean asks = asks();
            if (asks && yes != null) {
                question.scrollIntoView();
                yes.focus();
            }
            return !asks;
        });
    }

    String name() {
        return name.getValue();
    }

    /** Notified with the formats of the chosen country. */
    void onWriting(Consumer<Formats> listener) {
        writing = listener;
    }

    /** Notified when the question about the zone was answered with yes. */
    void onAnswered(Runnable listener) {
        answered = listener;
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        if (browser == null) {
            BrowserPlace.ask(attachEvent.getUI(), found -> {
                browser = found;
                if (kept) {
                    compare();
                } else {
                    propose(found);
                }
            });
        }
    }

    private void propose(BrowserPlace found) {
        if (zone.isEmpty()) {
            found.place().map(Place::zone).ifPresent(zone::setValue);
        }
        if (country.isEmpty() || !countryChosen) {
            found.country().ifPresent(country::setValue);
        }
    }

    private void zoneChanged(boolean byHand) {
        question.removeAll();
        var chosen = zone.getValue();
        if (chosen == null) {
            zone.setHelperText(Texts.of("practice.about.zone.help"));
            return;
        }
        if (byHand && !countryChosen) {
            Place.of(chosen).map(Place::country).ifPresent(country::setValue);
        }
        sayTime();
        if (byHand) {
            compare();
        }
    }

    private void countryChanged(boolean byHand) {
        countryChosen |= byHand;
        var chosen = country.getValue();
        if (chosen == null) {
            return;
        }
        if (emergencyNumber.isEmpty() || emergencyNumber.getValue().equals(proposedNumber)) {
            emergencyNumber.setValue(chosen.emergencyNumber());
        }
        proposedNumber = chosen.emergencyNumber();
        var formats = formats();
        country.setHelperText(Texts.of(
                "practice.about.country.writes", formats.figures(LocalDate.ofInstant(now.get(), zoneOrUtc())),
                formats.time(AFTERNOON), Texts.label(formats.paper())));
        phone.setValue(formats.phone(phone.getValue()));
        sayTime();
        writing.accept(formats);
    }

    /** The zone in words, with the present time there, so that a wrong one is noticed. */
    private void sayTime() {
        Optional.ofNullable(zone.getValue()).ifPresent(chosen -> zone.setHelperText(Texts.of(
                "practice.about.zone.now",
                Place.of(chosen).map(Place::generic).orElse(chosen.getId()),
                formats().moment(now.get(), chosen))));
    }

    /** Whether a question is asked before the zone is accepted. */
    private boolean asks() {
        compare();
        return question.getChildren().findAny().isPresent() && !zone.getValue().equals(agreed);
    }

    private void compare() {
        question.removeAll();
        var chosen = zone.getValue();
        if (browser == null || chosen == null || !browser.differs(chosen) || chosen.equals(agreed) && !kept) {
            return;
        }
        var own = browser.clock().orElseThrow();
        question.add(new NoteBox(
                State.ADAPT,
                Texts.of("practice.about.zone.differs", named(chosen)),
                Texts.of(
                        "practice.about.zone.differs.help", own.name(), formats().moment(now.get(), own.zone()),
                        named(chosen),
                        formats().moment(now.get(), chosen)))
                .with(answers(chosen, own)));
    }

    private Div answers(ZoneId chosen, Place own) {
        yes = Buttons.soft(Texts.of("practice.about.zone.yes", named(chosen)), event -> {
            agreed = chosen;
            kept = false;
            question.removeAll();
            answered.run();
        });
        return div("row wrap", yes,
                Buttons.soft(Texts.of("practice.about.zone.no", own.name()), event -> {
                    zone.setValue(own.zone());
                    if (!countryChosen) {
                        country.setValue(own.country());
                    }
                    question.removeAll();
                }));
    }

    private Formats formats() {
        return country.getOptionalValue().map(chosen -> Formats.of(chosen, Texts.spoken())).orElseGet(Formats::here);
    }

    private ZoneId zoneOrUtc() {
        return zone.getOptionalValue().orElse(ZoneId.of("UTC"));
    }

    /** All zones that people live by, plus this one: the stored zone. */
    private void offerZones(Optional<ZoneId> one) {
        var zones = new ArrayList<>(Place.all().stream().map(Place::zone).toList());
        one.filter(more -> !zones.contains(more)).ifPresent(zones::add);
        zones.sort(Comparator.comparing(AboutPracticeForm::named, Texts.alphabet()));
        zone.setItems(AboutPracticeForm::meets, zones);
        zone.fitting(typed -> zones.stream().filter(item -> meets(item, typed)).toList());
    }

    private static boolean meets(ZoneId zone, String typed) {
        return Place.of(zone).map(place -> place.meets(typed)).orElse(zone.getId().contains(typed));
    }

    private static String named(ZoneId zone) {
        return Place.of(zone).filter(place -> place.zone().equals(zone)).map(Place::name).orElse(zone.getId());
    }

    private void text(HasValue<?, String> field, Function<String, Optional<String>> problem, String property) {
        binder.forField(field).asRequired(Texts.of("practice.field.missing")).withValidator(check(problem))
                .bind(property);
    }

    private void optional(HasValue<?, String> field, Function<String, Optional<String>> problem, String property) {
        binder.forField(field).withValidator(check(problem)).bind(property);
    }

    private static Validator<String> check(Function<String, Optional<String>> problem) {
        return (typed, context) -> problem.apply(typed).map(ValidationResult::error).orElseGet(ValidationResult::ok);
    }

    /**
     * Where a browser seems to be: by its clock's zone, or, if no people live by that zone, by the country of its
     * language and the server's own clock.
     */
    private record BrowserPlace(Optional<Place> clock, Optional<Country> language) {

        static void ask(UI ui, Consumer<BrowserPlace> answer) {
            ui.getPage().retrieveExtendedClientDetails(details -> answer.accept(new BrowserPlace(
                    Optional.ofNullable(details.getTimeZoneId()).flatMap(Place::of),
                    Optional.ofNullable(VaadinSession.getCurrent())
                            .map(session -> session.getBrowser().getLocale())
                            .flatMap(locale -> Country.of(locale.getCountry())))));
        }

        /** What to propose as the practice's place; empty where nothing is known. */
        Optional<Place> place() {
            return clock.or(() -> Place.of(ZoneId.systemDefault()));
        }

        /** The clock says more about a place than the language, which people take along. */
        Optional<Country> country() {
            return clock.map(Place::country).or(() -> language).or(() -> place().map(Place::country));
        }

        /** Whether that zone differs from the browser's, now or at another time of the year. */
        boolean differs(ZoneId zone) {
            return clock.filter(own -> !own.zone().getRules().equals(zone.getRules())).isPresent();
        }
    }

    static final class FormReader {

        private FormReader() {}

        /** The record, or empty, with the reason next to each field that is not valid. */
        static <T> Optional<T> value(Binder<T> binder) {
            try {
                return Optional.of(binder.writeRecord());
            } catch (ValidationException e) {
                return Optional.empty();
            }
        }
    }
}
