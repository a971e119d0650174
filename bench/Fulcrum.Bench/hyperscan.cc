// The same task with Hyperscan: many names, case apart, whole words, of overlapping ones the leftmost and of these the longest.
// usage: hyperscan FORMS TEXTS ROUNDS   (FORMS: one a line; TEXTS: 4-byte length, bytes, and so on)
// prints: megabytes a second of thread CPU time (median of the rounds), matches, seconds to compile
#include <hs/hs.h>
#include <time.h>
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

struct Match { uint32_t start, end; };

struct Scan {
    const std::vector<size_t>* lengths;
    const unsigned char* text;
    size_t size;
    std::vector<Match> matches;
};

static bool IsWord(unsigned char c) { return c >= 128 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'); }

static int OnMatch(unsigned id, unsigned long long, unsigned long long end, unsigned, void* context) {
    auto* scan = static_cast<Scan*>(context);
    const size_t start = end - (*scan->lengths)[id];
    const bool left = start == 0 || !IsWord(scan->text[start - 1]) || !IsWord(scan->text[start]);
    const bool right = end == scan->size || !IsWord(scan->text[end]) || !IsWord(scan->text[end - 1]);
    if (left && right) scan->matches.push_back({static_cast<uint32_t>(start), static_cast<uint32_t>(end)});
    return 0;
}

static double Now() {
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char** args) {
    if (count != 4) return 2;
    std::vector<std::string> forms;
    std::ifstream names(args[1]);
    for (std::string line; std::getline(names, line);) if (!line.empty()) forms.push_back(line);
    std::ifstream input(args[2], std::ios::binary);
    std::string all((std::istreambuf_iterator<char>(input)), {});

    std::vector<const char*> expressions;
    std::vector<unsigned> flags(forms.size(), HS_FLAG_CASELESS), ids;
    std::vector<size_t> lengths;
    for (const auto& form : forms) {
        ids.push_back(static_cast<unsigned>(expressions.size()));
        expressions.push_back(form.c_str());
        lengths.push_back(form.size());
    }

    hs_database_t* database = nullptr;
    hs_compile_error_t* error = nullptr;
    const double from = Now();
    if (hs_compile_lit_multi(expressions.data(), flags.data(), ids.data(), lengths.data(), static_cast<unsigned>(forms.size()), HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS) {
        std::fprintf(stderr, "%s\n", error->message);
        return 1;
    }
    const double compiled = Now() - from;
    hs_scratch_t* scratch = nullptr;
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 1;

    std::vector<double> speeds;
    size_t found = 0, bytes = 0;
    Scan scan{&lengths, nullptr, 0, {}};
    for (int round = 0; round <= std::atoi(args[3]); round++) {
        found = bytes = 0;
        const double start = Now();
        for (size_t at = 0; at + 4 <= all.size();) {
            uint32_t length;
            std::memcpy(&length, all.data() + at, 4);
            scan.text = reinterpret_cast<const unsigned char*>(all.data() + at + 4);
            scan.size = length;
            scan.matches.clear();
            hs_scan(database, all.data() + at + 4, length, 0, scratch, OnMatch, &scan);
            std::sort(scan.matches.begin(), scan.matches.end(), [](const Match& a, const Match& b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
            uint32_t free = 0;
            for (const auto& match : scan.matches) {
                if (match.start >= free) { found++; free = match.end; }
            }
            bytes += length;
            at += 4 + length;
        }
        if (round > 0) speeds.push_back(bytes / 1e6 / (Now() - start));
    }
    std::sort(speeds.begin(), speeds.end());
    std::printf("%.1f %zu %.2f\n", speeds[speeds.size() / 2], found, compiled);
}
