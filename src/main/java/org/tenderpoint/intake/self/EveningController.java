package org.tenderpoint.intake.self;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderpoint.intake.BirthForm;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.evening.EveningOpened;
import org.tenderpoint.intake.evening.EveningService;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.page.PlainPages;
import org.tenderpoint.platform.page.TicketCookie;
import org.tenderpoint.platform.page.TicketPages;
import org.tenderpoint.vocabulary.page.TypedBirth;

/** The questions that a client answers by a link the evening before. */
@Controller
@PreAuthorize("permitAll()")
class EveningController {

    static final TicketPages PAGES = new TicketPages(EveningPages.PATH, new TicketCookie("evening"));

    private final EveningService evenings;

    EveningController(EveningService evenings) {
        this.evenings = evenings;
    }

    @GetMapping(EveningPages.PATH)
    public ResponseEntity<String> show(
            @RequestParam Optional<Integer> at,
            @RequestParam Optional<String> lang,
            @RequestParam Optional<String> wrong,
            HttpServletRequest request,
            HttpServletResponse response) {
        return PAGES.show(lang, request, response, ticket -> evenings.open(ticket)
                .map(opened -> PlainPages.html(HttpStatus.OK, opened.open()
                        ? EveningPages.show(page(opened, ticket, request), at)
                        : EveningPages.gate(page(opened, ticket, request), "",
                                BirthForm.problem(wrong.isPresent())))));
    }

    @PostMapping(EveningPages.PATH)
    public ResponseEntity<String> answer(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String screen,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        return PAGES.submit(request, proof, evenings::open, (ticket, opened) -> {
            if (opened.open()) {
                evenings.answer(ticket, new SelfIntakeTap(screen, Map.<String, List<String>>copyOf(typed)));
                return Optional.empty();
            }
            var birth = Optional.ofNullable(typed.getFirst(SelfIntakeTap.BIRTH)).orElse("");
            var problem = evenings.recognise(ticket, new TypedBirth(birth, screen));
            return problem.flatMap(why -> BirthForm.askAgain(PAGES, request, why))
                    .or(() -> problem.flatMap(_ -> evenings.open(ticket)).map(now -> PlainPages.html(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            EveningPages.gate(page(now, ticket, request), birth, problem))));
        });
    }

    private static EveningPages.Page page(EveningOpened opened, LinkTicket ticket, HttpServletRequest request) {
        return new EveningPages.Page(opened, PAGES.asked(ticket, request, opened.language()));
    }
}
