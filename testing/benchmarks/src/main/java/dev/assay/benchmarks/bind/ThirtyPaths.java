package dev.assay.benchmarks.bind;

import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** An interface of 30 paths, with as many parameters as the functions have. */
interface ThirtyPaths {

    @GET("method0/{first}")
    Call<ResponseBody> method0(@Path("first") String first);

    @GET("method1/{first}")
    Call<ResponseBody> method1(@Path("first") String first, @Query("second") String second);

    @GET("method2/{first}")
    Call<ResponseBody> method2(@Path("first") String first, @Query("second") String second);

    @GET("method3/{first}")
    Call<ResponseBody> method3(@Path("first") String first, @Query("second") String second);

    @GET("method4/{first}")
    Call<ResponseBody> method4(@Path("first") String first);

    @GET("method5/{first}")
    Call<ResponseBody> method5(@Path("first") String first);

    @GET("method6/{first}")
    Call<ResponseBody> method6(@Path("first") String first, @Query("second") String second);

    @GET("method7/{first}")
    Call<ResponseBody> method7(@Path("first") String first, @Query("second") String second);

    @GET("method8/{first}")
    Call<ResponseBody> method8(@Path("first") String first, @Query("second") String second);

    @GET("method9/{first}")
    Call<ResponseBody> method9(@Path("first") String first);

    @GET("method10/{first}")
    Call<ResponseBody> method10(@Path("first") String first);

    @GET("method11/{first}")
    Call<ResponseBody> method11(@Path("first") String first, @Query("second") String second);

    @GET("method12/{first}")
    Call<ResponseBody> method12(@Path("first") String first, @Query("second") String second);

    @GET("method13/{first}")
    Call<ResponseBody> method13(@Path("first") String first, @Query("second") String second);

    @GET("method14/{first}")
    Call<ResponseBody> method14(@Path("first") String first);

    @GET("method15/{first}")
    Call<ResponseBody> method15(@Path("first") String first);

    @GET("method16/{first}")
    Call<ResponseBody> method16(@Path("first") String first, @Query("second") String second);

    @GET("method17/{first}")
    Call<ResponseBody> method17(@Path("first") String first, @Query("second") String second);

    @GET("method18/{first}")
    Call<ResponseBody> method18(@Path("first") String first, @Query("second") String second);

    @GET("method19/{first}")
    Call<ResponseBody> method19(@Path("first") String first);

    @GET("method20/{first}")
    Call<ResponseBody> method20(@Path("first") String first);

    @GET("method21/{first}")
    Call<ResponseBody> method21(@Path("first") String first, @Query("second") String second);

    @GET("method22/{first}")
    Call<ResponseBody> method22(@Path("first") String first, @Query("second") String second);

    @GET("method23/{first}")
    Call<ResponseBody> method23(@Path("first") String first, @Query("second") String second);

    @GET("method24/{first}")
    Call<ResponseBody> method24(@Path("first") String first);

    @GET("method25/{first}")
    Call<ResponseBody> method25(@Path("first") String first);

    @GET("method26/{first}")
    Call<ResponseBody> method26(@Path("first") String first, @Query("second") String second);

    @GET("method27/{first}")
    Call<ResponseBody> method27(@Path("first") String first, @Query("second") String second);

    @GET("method28/{first}")
    Call<ResponseBody> method28(@Path("first") String first, @Query("second") String second);

    @GET("method29/{first}")
    Call<ResponseBody> method29(@Path("first") String first);
}
