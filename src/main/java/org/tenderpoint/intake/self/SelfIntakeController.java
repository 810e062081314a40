package org.tenderpoint.intake.self;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderpoint.intake.BirthForm;
import org.tenderpoint.intake.SelfIntakeOpened;
import org.tenderpoint.intake.SelfIntakeService;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.consent.ConsentTextService;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.page.PlainPages;
import org.tenderpoint.platform.page.TicketCookie;
import org.tenderpoint.platform.page.TicketPages;
import org.tenderpoint.vocabulary.page.TypedBirth;

/** The client's own intake, on the practice's tablet and by a link. */
@Controller
@PreAuthorize("permitAll()")
class SelfIntakeController {

    static final String TABLET = SelfIntakePage.PATH + "/tablet";
    static final TicketPages PAGES = new TicketPages(SelfIntakePage.PATH, new TicketCookie("self_intake"));

    /** Slightly longer than the tablet's time, so that the check finds it ended. */
    private static final Duration REST = Duration.ofSeconds(605);

    private final SelfIntakeService intakes;
    private final ConsentTextService wordings;

    SelfIntakeController(SelfIntakeService intakes, ConsentTextService wordings) {
        this.intakes = intakes;
        this.wordings = wordings;
    }

    @GetMapping(SelfIntakePage.PATH)
    public ResponseEntity<String> show(
            @RequestParam Optional<Integer> at,
            @RequestParam Optional<String> lang,
            @RequestParam Optional<String> wrong,
            HttpServletRequest request,
            HttpServletResponse response) {
        return PAGES.show(lang, request, response, ticket -> intakes.open(ticket)
                .map(opened -> html(HttpStatus.OK, opened, request, response,
                        SelfIntakePages.show(page(opened, ticket, request), at, Map.of(),
                                BirthForm.problem(wrong.isPresent() && opened.state() == SelfIntakeOpened.State.GATE)
                                        .map(why -> Map.of(SelfIntakeTap.BIRTH, why)).orElse(Map.of())))));
    }

    /** The pages on a tablet, as a frame that can fill the screen. */
    @GetMapping(TABLET)
    public ResponseEntity<String> tablet(HttpServletRequest request) {
        var ticket = PAGES.ticket(request);
        return intakes.look(ticket)
                .filter(opened -> opened.kiosk() && opened.state() == SelfIntakeOpened.State.OPEN)
                .map(opened -> PlainPages.html(
                        HttpStatus.OK, SelfIntakePages.tablet(page(opened, ticket, request))))
                .orElseGet(() -> PAGES.next(request));
    }

    /** A tablet polls whether it has been left lying. */
    @GetMapping(SelfIntakePage.PATH + "/rest")
    public ResponseEntity<String> rest(HttpServletRequest request, HttpServletResponse response) {
        var ticket = PAGES.ticket(request);
        return intakes.look(ticket)
                .map(opened -> html(HttpStatus.OK, opened, request, response,
                        SelfIntakePages.rest(page(opened, ticket, request))))
                .orElseGet(() -> PAGES.next(request));
    }

    @PostMapping(SelfIntakePage.PATH)
    public ResponseEntity<String> answer(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String screen,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, List<String>> sent = Map.copyOf(typed);
        return PAGES.submit(request, proof, intakes::look, (ticket, opened) -> {
            var problems = opened.state() == SelfIntakeOpened.State.GATE
                    ? intakes.recognise(ticket, new TypedBirth(
                            Optional.ofNullable(typed.getFirst(SelfIntakeTap.BIRTH)).orElse(""), screen))
                            .map(why -> Map.of(SelfIntakeTap.BIRTH, why))
                            .orElse(Map.of())
                    : intakes.answer(ticket, new SelfIntakeTap(screen, sent),
                            PAGES.language(request, Optional.of(opened.language())).locale());
            var again = Optional.ofNullable(problems.get(SelfIntakeTap.BIRTH))
                    .flatMap(why -> BirthForm.askAgain(PAGES, request, why));
            if (again.isPresent()) {
                return again;
            }
            // invalid input is shown again as typed; it is stored nowhere
            return problems.isEmpty()
                    ? Optional.empty()
                    : intakes.look(ticket).map(now -> html(HttpStatus.UNPROCESSABLE_CONTENT, now, request, response,
                            SelfIntakePages.show(
                                    page(now, ticket, request), Optional.of(at(now, screen)), sent, problems)));
        });
    }

    @PostMapping(SelfIntakePage.PATH + "/send")
    public ResponseEntity<String> send(@RequestParam(defaultValue = "") String proof, HttpServletRequest request) {
        return PAGES.submit(request, proof, intakes::submit);
    }

    @PostMapping(SelfIntakePage.PATH + "/end")
    public ResponseEntity<String> end(@RequestParam(defaultValue = "") String proof, HttpServletRequest request) {
        return PAGES.submit(request, proof, intakes::giveBack);
    }

    private static int at(SelfIntakeOpened opened, String screen) {
        for (int i = 0; i < opened.screens().size(); i++) {
            if (opened.screens().get(i).code().equals(screen)) {
                return i;
            }
        }
        return opened.next();
    }

    private SelfIntakePage page(SelfIntakeOpened opened, LinkTicket ticket, HttpServletRequest request) {
        var asked = PAGES.asked(ticket, request, opened.language());
        return new SelfIntakePage(
                opened, SingletonSupplier.of(() -> wordings.current(asked.language().locale())), asked);
    }

    /** In a header, not in the page: a tablet that was left lying must not show what was typed. */
    private static ResponseEntity<String> html(
            HttpStatus status, SelfIntakeOpened opened, HttpServletRequest request, HttpServletResponse response,
            String page) {
        if (opened.kiosk() && opened.state() == SelfIntakeOpened.State.OPEN) {
            response.setHeader("Refresh",
                    REST.toSeconds() + "; url=" + request.getContextPath() + SelfIntakePage.PATH + "/rest");
        }
        if (opened.kiosk() && opened.state() != SelfIntakeOpened.State.OPEN) {
            forgetPages(response);
        }
        return PlainPages.html(status, page);
    }

    /** The browser stores nothing, but some keep the last pages alive for going back. */
    static void forgetPages(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }
}
