package org.tenderpoint.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.platform.document.CheckedFile.FileRefused;
import org.tenderpoint.platform.document.CheckedFile.FileRefused.Reason;

/** Pictures that were made to cost much, and what the check of a file may cost at all. */
@Timeout(60)
class FileCheckTest {

    /** Among the most that is decoded. */
    private static final byte[] SLOW = Files.scanned(4000, 3000, 32);

    /** Nothing of a test goes on. */
    @AfterEach
    void isOver() {
        assertThat(took(() -> new FileCheck().of(Files.photo()))).as("the desk is free again, in ms")
                .isLessThan(15_000);
    }

    @Test
    void aPictureOfThousandsOfScansIsRefusedBeforeItIsDecoded() {
        var file = Files.scanned(4000, 3000, 15_000);
        assertThat(file.length).isLessThan(3_000_000);

        long took = took(() -> assertThat(why(file)).isEqualTo(Reason.TOO_SLOW));

        System.out.printf("A JPEG of 15,000 scans, %,d bytes: refused after %d ms%n", file.length, took);
        assertThat(took).isLessThan(3000);
    }

    @ParameterizedTest
    @CsvSource({"400, 300, 65, TOO_SLOW", "4000, 3000, 33, TOO_SLOW", "8000, 4000, 13, TOO_SLOW",
            "8000, 4001, 2, TOO_MANY_PIXELS", "30001, 10, 1, TOO_MANY_PIXELS", "9000, 8000, 1, TOO_MANY_PIXELS"})
    void morePixelsAndScansThanProgramsWriteAreRefused(int width, int height, int scans, Reason why) {
        assertThat(why(Files.scanned(width, height, scans))).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"400, 300, 64", "4000, 3000, 32", "8000, 4000, 12", "30000, 1000, 10"})
    @Tag("night")
    @Tag("size")
    void theMostScansThatAreDecodedTakeSeconds(int width, int height, int scans) {
        var file = Files.scanned(width, height, scans);
        long took = took(() -> assertThat(new FileCheck().of(file).kind()).isEqualTo(DocumentKind.JPEG));
        System.out.printf("A JPEG of %d x %d in %d scans: %d ms%n", width, height, scans, took);
        assertThat(took).isLessThan(FileCheck.LIMIT.toMillis());
    }

    @Test
    void anOrdinaryPictureInSeveralScansIsKept() {
        var file = Files.progressive(1200, 900);
        assertThat(PictureMarks.jpeg(file).orElseThrow().scans()).isBetween(6, 12);
        assertThat(new FileCheck().of(file).kind()).isEqualTo(DocumentKind.JPEG);
    }

    /** A palette makes the decoder read what stands beside the pixels. */
    @Test
    void whatAPictureHoldsBesideItsPixelsIsNeverUnpacked() {
        var bomb = Files.zeros(2_000_000_000);
        var png = Files.png(
                Files.pngHead(8, 8, 8, 3, false),
                Files.chunk("iCCP", Files.joined(Files.text("a\0\0"), bomb)),
                Files.chunk("PLTE", new byte[]{1, 2, 3}),
                Files.chunk("zTXt", Files.joined(Files.text("a\0\0"), bomb)),
                Files.chunk("iTXt", Files.joined(Files.text("a\0\1\0\0\0"), bomb)),
                Files.chunk("IDAT", Files.zeros(8 * 9)));

        long took = took(() -> assertThat(new FileCheck().of(png).kind()).isEqualTo(DocumentKind.JPEG));
        assertThat(took).isLessThan(5000);
    }

    @Test
    @Tag("night")
    @Tag("size")
    void theLargestPictureThatIsDecodedTakesSeconds() {
        var png = Files.png(Files.pngHead(8000, 8000, 16, 6, true),
                Files.chunk("IDAT", Files.zeros(8000L * 8000 * 8 + 40_000)));
        long took = took(() -> assertThat(new FileCheck().of(png).kind()).isEqualTo(DocumentKind.JPEG));
        System.out.printf("A PNG of 64 million pixels of 64 bits, interlaced, %,d bytes: %d ms%n", png.length, took);
        assertThat(took).isLessThan(FileCheck.LIMIT.toMillis());
    }

    @Test
    void aCheckThatTakesTooLongEndsAndStopsWorking() {
        assertThat(took(() -> assertThatThrownBy(() -> new FileCheck().of(SLOW, Duration.ofMillis(100)))
                .isInstanceOfSatisfying(FileRefused.class, no -> assertThat(no.refusal()).isEqualTo(Reason.TOO_SLOW))))
                .isLessThan(3000);
    }

    @Test
    void afterTwoAtATimeAndAFewThatWaitTheNextIsRefused() throws InterruptedException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<CompletableFuture<Reason>>();
            // of several at the same moment one may be refused before an earlier one was begun
            for (int i = 0; i < 100 && FileCheck.waiting() < FileCheck.WAITING; i++) {
                sent.add(CompletableFuture.supplyAsync(() -> why(SLOW), people));
                Thread.sleep(20);
            }

            assertThat(why(Files.photo())).isEqualTo(Reason.BUSY);
            long took = took(() -> {
                new FileCheck.AtStop().stop();
                assertThat(sent.stream().map(CompletableFuture::join).filter(why -> why != Reason.BUSY))
                        .hasSizeGreaterThanOrEqualTo(FileCheck.AT_A_TIME + FileCheck.WAITING)
                        .containsOnly(Reason.ENDED);
            });
            System.out.printf("Eight checks and more under way: ended after %d ms%n", took);
            assertThat(took).isLessThan(3000);
        }
    }

    @Test
    void whoeverLeavesEndsTheirOwnCheckAndNoOther() throws InterruptedException {
        var checks = List.of(new FileCheck(), new FileCheck());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var left = CompletableFuture.supplyAsync(() -> why(() -> checks.getFirst().of(SLOW)), people);
            var stayed = CompletableFuture.supplyAsync(() -> checks.getLast().of(SLOW).kind(), people);
            Thread.sleep(100);

            checks.getFirst().end();

            assertThat(left.join()).isEqualTo(Reason.ENDED);
            assertThat(stayed.join()).isEqualTo(DocumentKind.JPEG);
        }
    }

    private static Reason why(byte[] file) {
        return why(() -> new FileCheck().of(file));
    }

    private static Reason why(Runnable check) {
        try {
            check.run();
        } catch (FileRefused no) {
            return no.refusal();
        }
        throw new AssertionError("It is kept");
    }

    private static long took(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }
}
