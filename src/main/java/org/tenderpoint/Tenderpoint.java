package org.tenderpoint;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the program. */
@SpringBootApplication
@EnableScheduling
public class Tenderpoint {

    public static void main(String[] args) {
        SpringApplication.run(Tenderpoint.class, args);
    }

    /** The only source of the present moment; services read it once per call and pass it down. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
