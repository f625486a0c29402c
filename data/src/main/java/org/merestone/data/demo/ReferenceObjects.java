package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Puts three or four lasting objects around a marker, spread over the horizon. */
final class ReferenceObjects {

    /** An object and the part of it that is measured. */
    private record Kind(String name, String part) {
    }

    private static final List<Kind> KINDS = List.of(new Kind("独立樟树", "树干根部中心"), new Kind("10千伏线路电杆", "杆底中心"),
            new Kind("机耕路交叉口", "路面中心"), new Kind("石拱桥", "桥头东南角"), new Kind("机井房", "房屋西北角"),
            new Kind("通信塔", "塔基中心"), new Kind("分水闸", "闸墩中心"), new Kind("裸露岩石", "顶部十字刻"),
            new Kind("砖瓦民房", "房屋东北角"), new Kind("水文标尺", "尺底"), new Kind("护林防火碑", "碑座中心"),
            new Kind("石阶", "最上一级中点"), new Kind("水泥涵洞", "洞口上沿中点"), new Kind("古枫树", "树干根部中心"));

    private final SplittableRandom random;

    ReferenceObjects(SplittableRandom random) {
        this.random = random;
    }

    List<DemoReferenceObject> around() {
        int count = random.nextInt(4) == 0 ? 4 : 3;
        double step = 360.0 / count;
        double azimuth = random.nextDouble() * step;
        int kind = random.nextInt(KINDS.size());
        var objects = new ArrayList<DemoReferenceObject>();
        for (int i = 0; i < count; i++) {
            var what = KINDS.get(kind % KINDS.size());
            double toMinute = Math.floor((azimuth + i * step + (random.nextDouble() - 0.5) * step * 0.4 + 360) * 60) / 60;
            objects.add(new DemoReferenceObject(what.name(), what.part(), Grid.round(toMinute % 360, 1e5),
                    (60 + random.nextInt(1_100)) / 10.0));
            kind += 1 + random.nextInt(3);
        }
        return objects;
    }
}
