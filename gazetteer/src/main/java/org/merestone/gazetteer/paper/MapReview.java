package org.merestone.gazetteer.paper;

/**
 * The review of the maps that the office publishes (地图审核, 《地图管理条例》 §15, §22).
 *
 * @param number 审图号 as it is printed beside a map, such as 鄂S（2026）012号; empty where no map was reviewed
 */
public record MapReview(String number) {

    public MapReview {
        number = number.strip();
    }

    public boolean given() {
        return !number.isEmpty();
    }
}
