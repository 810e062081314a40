package org.tenderpoint.followup.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.RawHttp;

/** Whom the link to a check-in opens for, what it tells, and what its form takes. */
@Tag("UC-14")
class CheckInLinkHttpTest extends CheckInByPhone {

    @Test
    void anotherBrowserWithTheSameLinkIsShownNothingOfIt() {
        fine(phone);
        assertThat(new Phone().open(token)).contains("How do you feel after your massage?").doesNotContain("Thank you");
    }

    @ParameterizedTest
    @CsvSource({"unknown", "malformed", "expired", "revoked"})
    void aLinkThatDoesNotOpenIsAnsweredAlikeWhateverIsTheMatterWithIt(String what) {
        var dead = switch (what) {
            case "expired" -> {
                jdbc.sql("update check_in_links set expires_at = ? where follow_up_id = ?")
                        .params(java.sql.Timestamp.from(clock.instant().minusSeconds(1)), made.id().value()).update();
                yield token;
            }
            case "revoked" -> {
                users.as(maya, () -> {
                    links.revoke(made.id());
                    return null;
                });
                yield token;
            }
            case "malformed" -> "%3Cscript%3E";
            default -> "x".repeat(43);
        };
        var first = phone.http.get("/c/" + dead);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location").orElse("")).endsWith("/check-in");
        assertThat(first.headers().firstValue("Set-Cookie").orElse("")).hasSize(
                ("check_in=" + "x".repeat(87) + "; Path=/; HttpOnly; SameSite=Lax").length());
        var page = phone.http.get("/check-in");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).isEqualTo(new RawHttp(port).get("/check-in").body()).contains(
                "no longer works", "<a class=\"button\" href=\"tel:02079460112\">Call 020\u00a07946\u00a00112</a>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | What you have just sent did not reach us: please call us.
            de | Was Sie eben gesendet haben, ist nicht bei uns angekommen: Bitte rufen Sie uns an.
            es | Lo que acaba de enviar no nos ha llegado: llámenos, por favor.
            fr | Ce que vous venez d’envoyer ne nous est pas parvenu : appelez-nous, s’il vous plaît.""")
    void whatIsSentByALinkThatHasEndedMeanwhileIsNotKeptAndThePageSaysSo(String language, String said) {
        phone.open(token);
        phone.http.get("/check-in?lang=" + language);
        users.as(maya, () -> {
            links.revoke(made.id());
            return null;
        });

        var late = phone.post("sore", Map.of("sore", List.of("still")));
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("<p class=\"large\">" + said + "</p>", "tel:999");
        assertThat(phone.http.get("/check-in").body()).as("nothing was sent").contains("tel:999")
                .doesNotContain(said);
        assertThat(feedbacks()).isZero();
    }

    @Test
    void aLinkWorksThroughAnswersAndClosureAndOpeningUsesNothingUp() {
        phone.open(token);
        phone.open(token);
        fine(phone);
        assertThat(state()).isEqualTo("closed");
        assertThat(new Phone().open(token)).contains("How do you feel after");
        assertThat(jdbc.sql("select token_hash from check_in_links where follow_up_id = ?").param(made.id().value())
                .query(String.class).list()).doesNotContain(token);
    }

    @Test
    void aMailScannerThatOpensTheLinkTenTimesAndSendsTheFirstFormAnswersForNobody() {
        for (int i = 0; i < 10; i++) {
            new Phone().open(token);
        }
        assertThat(feedbacks()).as("opening is no answer").isZero();
        var scanner = new Phone();
        var first = Pattern.compile("<button name=\"(\\w+)\" value=\"(\\w+)\"").matcher(scanner.open(token));
        assertThat(first.find()).isTrue();
        scanner.post(first.group(1), Map.of(first.group(1), List.of(first.group(2))));
        assertThat(all()).as("nothing is given yet").isEmpty();
        assertThat(state()).isEqualTo("open");

        assertThat(phone.open(token)).contains("How do you feel after your massage?");
        fine(phone);
        assertThat(one("select level from follow_ups where id = ?")).isEqualTo("expected");
        assertThat(state()).isEqualTo("closed");
    }

    @Test
    void theHeadersAreExactlyThese() {
        phone.open(token);
        for (var path : List.of("/c/" + token, "/check-in")) {
            var headers = phone.http.get(path).headers();
            assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none';"
                    + " style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        }
        var cookie = phone.http.get("/c/" + token).headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Max-Age");
    }

    @Test
    void aFormWithoutItsProofChangesNothing() {
        phone.open(token);
        phone.proof = "0".repeat(64);
        phone.post("sore", Map.of("sore", List.of("never")));
        assertThat(feedbacks()).isZero();
    }

    @Test
    void whatIsNoneOfItsCodesIsNotTaken() {
        phone.open(token);
        assertThat(phone.tap("sore", "sore", "<script>")).contains("How do you feel after");
        phone.tap("sore", "sore", "still");
        phone.send("still", still("11;x=1", "4"));
        assertThat(one("select answers from feedbacks where follow_up_id = ?")).doesNotContain("11");
    }
}
