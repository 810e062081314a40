package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.ui.RegionsField;

/**
 * The answers to a question, to tap or to type: Y, N, U, a digit; one answer goes on by itself. A one waits for Enter,
 * so that 10 is possible. Places are found by their first letters, and taken with the digit of their side.
 */
class AnswerOptions extends Div {

    private static final int HIGHEST = 10;

    private final QuestionCard.Listener listener;
    private Optional<FollowUpQuestion> step = Optional.empty();
    private GivenAnswers said = GivenAnswers.NONE;
    private final Consumer<String> message;
    private String typed = "";
    private final Div found = div("call-found");
    private Optional<RegionsField> places = Optional.empty();

    /** @param message says something below the answers */
    AnswerOptions(QuestionCard.Listener listener, Consumer<String> message) {
        this.listener = listener;
        this.message = message;
        addClassName("call-options");
    }

    void show(FollowUpQuestion shown, GivenAnswers answers) {
        boolean another = step.filter(before -> before.code().equals(shown.code())).isEmpty();
        step = Optional.of(shown);
        said = answers;
        if (another) {
            typed = "";
        } else if (shown.kind() == FollowUpQuestion.Kind.WORDS) {
            // the choice is still being typed
            return;
        } else if (shown.kind() == FollowUpQuestion.Kind.PLACES) {
            // the map keeps the focus while places are tapped on it
            showPlaces();
            return;
        }
        removeAll();
        setClassName("call-options " + shown.kind().name().toLowerCase(Locale.ROOT));
        switch (shown.kind()) {
            case AGREE -> yesNo(List.of(Answer.YES, Answer.NO));
            case LINE, ANSWER -> yesNo(List.of(Answer.YES, Answer.NO, Answer.UNKNOWN));
            case NUMBER -> number();
            case ONE, SEVERAL -> choices(shown);
            case PLACES -> places(shown);
            case WORDS -> words(shown);
        }
        if (shown.kind() == FollowUpQuestion.Kind.WORDS || shown.kind() == FollowUpQuestion.Kind.SEVERAL
                || answers.has(shown.code())) {
            add(goOnButton());
        }
    }

    /** Handles a key pressed on the card; ignored before there is a question. */
    void key(String pressed) {
        if (step.isEmpty()) {
            return;
        }
        switch (pressed) {
            case "Enter" -> enter();
            case "Backspace" -> backspace();
            case "/" -> listener.note();
            default -> character(pressed.toLowerCase(Locale.ROOT));
        }
    }

    private void character(String pressed) {
        var shown = step.orElseThrow();
        boolean digit = pressed.length() == 1 && Character.isDigit(pressed.charAt(0));
        switch (shown.kind()) {
            case AGREE -> answer(pressed, false);
            case LINE, ANSWER -> answer(pressed, true);
            case NUMBER -> {
                if (digit) {
                    digit(pressed);
                } else if (means(pressed, Answer.UNKNOWN)) {
                    listener.settled(Answer.UNKNOWN.code());
                }
            }
            case ONE, SEVERAL -> {
                if (digit) {
                    int number = pressed.equals("0") ? HIGHEST : Integer.parseInt(pressed);
                    shown.options().stream().skip(number - 1L).findFirst().ifPresent(option -> choose(option.code()));
                } else if (means(pressed, Answer.UNKNOWN)) {
                    shown.options().stream()
                            .filter(option -> option.code().equals(Answer.UNKNOWN.code()))
                            .findFirst()
                            .ifPresent(option -> choose(option.code()));
                }
            }
            case PLACES -> place(pressed, digit);
            case WORDS -> {}
        }
    }

    private void answer(String pressed, boolean mayBeUnknown) {
        Stream.of(Answer.values())
                .filter(answer -> mayBeUnknown || answer != Answer.UNKNOWN)
                .filter(answer -> means(pressed, answer))
                .findFirst()
                .ifPresent(answer -> listener.settled(answer.code()));
    }

    /** The key of an answer: its first letter in the reader's language. */
    private static String letter(Answer answer) {
        return Texts.of("followup.call.key." + answer.code());
    }

    private static boolean means(String pressed, Answer answer) {
        return pressed.equalsIgnoreCase(letter(answer));
    }

    /** A zero after a one makes ten; so a one waits for Enter. Any other digit is an answer, the scale ends at ten. */
    private void digit(String pressed) {
        boolean ten = typed.equals("1") && pressed.equals("0");
        typed = pressed.equals("1") ? pressed : "";
        if (typed.isEmpty()) {
            listener.settled(ten ? String.valueOf(HIGHEST) : pressed);
        } else {
            listener.answered(Optional.of(pressed));
            message.accept(Texts.of("followup.call.keys.one_or_ten"));
        }
    }

    private void enter() {
        var shown = step.orElseThrow();
        if (shown.kind() == FollowUpQuestion.Kind.PLACES && !typed.isEmpty()) {
            takeFound(Side.BOTH, false);
            return;
        }
        typed = "";
        boolean noneOfThese = shown.kind() == FollowUpQuestion.Kind.SEVERAL
                || shown.kind() == FollowUpQuestion.Kind.WORDS
                || shown.kind() == FollowUpQuestion.Kind.PLACES;
        if (noneOfThese && !said.has(shown.code())) {
            // going on without a choice is an answer here: "none of these"
            listener.settled("");
        } else {
            listener.goOn();
        }
    }

    private void backspace() {
        if (typed.isEmpty()) {
            listener.goBack();
            return;
        }
        typed = typed.substring(0, typed.length() - 1);
        if (step.orElseThrow().kind() == FollowUpQuestion.Kind.NUMBER) {
            listener.answered(Optional.empty());
        } else {
            showFound();
        }
    }

    // --- places: letters find one, the digit of its side takes it

    private void place(String pressed, boolean digit) {
        if (digit && !typed.isEmpty()) {
            switch (pressed) {
                case "1" -> takeFound(Side.LEFT, true);
                case "2" -> takeFound(Side.RIGHT, true);
                case "3" -> takeFound(Side.BOTH, true);
                default -> {}
            }
        } else if (pressed.length() == 1 && Character.isLetter(pressed.charAt(0))) {
            if (RegionSearch.find(typed + pressed).isEmpty()) {
                message.accept(Texts.of("followup.call.place.none", typed + pressed));
            } else {
                typed += pressed;
                showFound();
            }
        }
    }

    /**
     * @param sideGiven whether a side was typed; a region with two sides is not taken without one, since nobody has
     * said both
     */
    private void takeFound(Side side, boolean sideGiven) {
        var region = RegionSearch.find(typed).getFirst();
        if (!sideGiven && !Region.MIDLINE.contains(region)) {
            message.accept(Texts.of("followup.call.place.side", Texts.label(region)));
            return;
        }
        take(new BodyPart(region, side));
    }

    private void take(BodyPart part) {
        typed = "";
        var shown = step.orElseThrow();
        var chosen = new TreeSet<>(BodyPart.parseAll(said.of(shown.code()).orElse("")));
        boolean there = chosen.contains(part);
        chosen.removeIf(other -> other.region() == part.region());
        if (!there) {
            chosen.add(part);
        }
        listener.answered(Optional.of(BodyPart.format(chosen)));
        message.accept(Texts.of(there ? "followup.call.place.removed" : "followup.call.place.taken", part.label()));
    }

    /** Shows what the typed letters find, with its sides to choose from, and other regions that begin with them. */
    private void showFound() {
        found.removeAll();
        var regions = typed.isEmpty() ? List.<Region>of() : RegionSearch.find(typed);
        found.setVisible(!regions.isEmpty());
        if (regions.isEmpty()) {
            return;
        }
        var first = regions.getFirst();
        var sides = List.of(Side.LEFT, Side.RIGHT, Side.BOTH);
        for (int i = 0; i < sides.size(); i++) {
            var part = new BodyPart(first, sides.get(i));
            var name = part.side() != Side.BOTH || Region.MIDLINE.contains(first)
                    ? part.label()
                    : Texts.of("body.part", part.label(), Texts.small(Texts.label(Side.BOTH)));
            found.add(new AnswerButton(name, String.valueOf(i + 1), false, () -> take(part)));
        }
        message.accept(regions.size() == 1
                ? Texts.of("followup.call.place.found", Texts.label(first))
                : Texts.of("followup.call.place.more", Texts.label(first), regions.stream()
                        .skip(1).map(Texts::label).collect(Collectors.joining(", "))));
    }

    private void choose(String code) {
        var shown = step.orElseThrow();
        boolean alone = Set.of("none", "nothing", Answer.UNKNOWN.code()).contains(code);
        var chosen = new LinkedHashSet<>(said.several(shown.code()));
        if (shown.kind() == FollowUpQuestion.Kind.ONE || alone && !chosen.contains(code)) {
            listener.settled(code);
            return;
        }
        if (!chosen.remove(code)) {
            // "nothing" and "don't know" exclude other choices
            chosen.removeIf(other -> Set.of("none", "nothing", Answer.UNKNOWN.code()).contains(other));
            chosen.add(code);
        }
        listener.answered(Optional.of(String.join(",", chosen)));
    }

    private void yesNo(List<Answer> answers) {
        var now = said.of(step.orElseThrow().code()).orElse("");
        answers.forEach(answer -> add(new AnswerButton(
                Texts.label(answer), letter(answer),
                now.equals(answer.code()), () -> listener.settled(answer.code()))));
    }

    private void choices(FollowUpQuestion shown) {
        var chosen = said.several(shown.code());
        for (int i = 0; i < shown.options().size(); i++) {
            var option = shown.options().get(i);
            add(new AnswerButton(
                    option.call(), String.valueOf((i + 1) % HIGHEST), chosen.contains(option.code()),
                    () -> choose(option.code())));
        }
    }

    private void number() {
        var now = said.of(step.orElseThrow().code()).orElse("");
        for (int level = 0; level <= HIGHEST; level++) {
            var digits = String.valueOf(level);
            add(new AnswerButton(digits, "", now.equals(digits), () -> listener.settled(digits)));
        }
        add(new AnswerButton(Texts.label(Answer.UNKNOWN), letter(Answer.UNKNOWN), now.equals(Answer.UNKNOWN.code()),
                () -> listener.settled(Answer.UNKNOWN.code())));
    }

    private void words(FollowUpQuestion shown) {
        var field = new TextField();
        field.setAriaLabel(shown.name());
        field.setMaxLength(FollowUpQuestion.MOST_LETTERS);
        field.setValue(said.of(shown.code()).orElse(""));
        ByHand.changed(field, value -> listener.marked(GivenAnswers.words(value)));
        field.addKeyPressListener(Key.ENTER, _ -> enter());
        add(field);
        field.focus();
    }

    private void places(FollowUpQuestion shown) {
        var field = new RegionsField(shown.name());
        ByHand.changed(field, value -> listener.marked(BodyPart.format(value)));
        add(found, field);
        places = Optional.of(field);
        showPlaces();
        if (!said.has(shown.code())) {
            add(goOnButton());
        }
    }

    private void showPlaces() {
        places.ifPresent(field -> field.setValue(
                new TreeSet<>(BodyPart.parseAll(said.of(step.orElseThrow().code()).orElse("")))));
        showFound();
    }

    private Button goOnButton() {
        return styled(Buttons.with(Icons.NEXT, Buttons.plain(Texts.of("followup.call.go_on"), click -> enter())),
                "call-go-on");
    }

    /** Finds regions of the body by letters: the start of the name, of a word in it, or its initials. */
    private static final class RegionSearch {

        private RegionSearch() {}

        /** The regions that the letters may mean, the most likely first; none for letters that mean none. */
        static List<Region> find(String letters) {
            var typed = letters.toLowerCase(Locale.ROOT);
            Stream<BiPredicate<String, String>> ways = Stream.of(
                    (name, start) -> name.replace(" ", "").startsWith(start),
                    (name, start) -> initials(name).startsWith(start),
                    (name, start) -> words(name).anyMatch(word -> word.startsWith(start)));
            return ways.flatMap(way -> Arrays.stream(Region.values()).filter(region -> way.test(name(region), typed)))
                    .distinct()
                    .toList();
        }

        private static String name(Region region) {
            return Texts.label(region).toLowerCase(Locale.ROOT);
        }

        private static String initials(String name) {
            return words(name).map(word -> word.substring(0, 1)).collect(Collectors.joining());
        }

        private static Stream<String> words(String name) {
            return Arrays.stream(name.split(" "));
        }
    }
}
